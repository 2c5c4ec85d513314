using System.Diagnostics.CodeAnalysis;

namespace KaizalaEmulator.Domain.Media;

/// <summary>
/// The media of all worlds of a process, held to one bound: when it is reached, the oldest files make room, so that an
/// emulator that runs for weeks goes on taking uploads. Safe for concurrent use.
/// </summary>
public sealed class MediaShelf(long bound = MediaLimits.Together)
{
    private readonly Lock _gate = new();
    private readonly LinkedList<Place> _byAge = [];
    private readonly Dictionary<(MediaLibrary Owner, MediaId Id), LinkedListNode<Place>> _places = [];
    private long _bytes;

    /// <summary>What is held at this moment, uploads under way included.</summary>
    public long Bytes
    {
        get
        {
            lock (_gate)
                return _bytes;
        }
    }

    /// <summary>Makes room for bytes that are about to come; false when uploads under way hold all there is.</summary>
    internal bool TryReserve(long bytes)
    {
        lock (_gate)
        {
            while (_bytes + bytes > bound && _byAge.First is { } oldest)
                Drop(oldest);
            if (_bytes + bytes > bound)
                return false;
            _bytes += bytes;
            return true;
        }
    }

    internal void Release(long bytes)
    {
        lock (_gate)
            _bytes -= bytes;
    }

    /// <summary>Keeps files whose weight is reserved; false when their library was closed in the meantime.</summary>
    internal bool TryKeep(MediaLibrary owner, IEnumerable<MediaFile> files)
    {
        lock (_gate)
        {
            if (owner.IsClosed)
                return false;
            foreach (var file in files)
                _places.Add((owner, file.Id), _byAge.AddLast(new Place(owner, file)));
            return true;
        }
    }

    internal bool TryFind(MediaLibrary owner, MediaId id, [NotNullWhen(true)] out MediaFile? file)
    {
        lock (_gate)
        {
            file = _places.TryGetValue((owner, id), out var place) ? place.Value.File : null;
            return file is not null;
        }
    }

    /// <summary>Gives up all that a library holds, and takes nothing of it any more.</summary>
    internal void Close(MediaLibrary owner)
    {
        lock (_gate)
        {
            owner.IsClosed = true;
            foreach (var place in _places.Values.Where(place => place.Value.Owner == owner).ToList())
                Drop(place);
        }
    }

    private void Drop(LinkedListNode<Place> node)
    {
        _byAge.Remove(node);
        _places.Remove((node.Value.Owner, node.Value.File.Id));
        _bytes -= node.Value.File.Weight;
    }

    private readonly record struct Place(MediaLibrary Owner, MediaFile File);
}
