using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tokens;
using KaizalaEmulator.Server.Worlds;
using Microsoft.Extensions.Logging;

namespace KaizalaEmulator.Server.Hosting;

/// <summary>What a process says of its worlds: PINs as they are issued, and work of the clock that failed.</summary>
internal sealed partial class WorldLog(ILogger log)
{
    public void Watch(HostedWorld hosted)
    {
        hosted.Clock.Failed += failure => WorkFailed(log, failure, hosted.Name);
        hosted.World.Events.Raised += Note;
    }

    private void Note(DomainEvent happened)
    {
        if (happened is PinIssuedEvent { Pin: var pin })
            PinIssued(log, pin.Digits, pin.MobileNumber.Text, pin.ApplicationId);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "PIN {Digits} for {MobileNumber}, asked for by the application {ApplicationId}")]
    private static partial void PinIssued(ILogger log, string digits, string mobileNumber, string applicationId);

    [LoggerMessage(Level = LogLevel.Error, Message = "Scheduled work of the world {World} failed")]
    private static partial void WorkFailed(ILogger log, Exception failure, string world);
}
