using CsCheck;
using KaizalaEmulator.Domain.Groups;

namespace KaizalaEmulator.Domain.Tests.Groups;

/// <summary>However groups are linked and unlinked, they hang together without cycles, and count everybody once.</summary>
public class HierarchyPropertyTests
{
    private const int Groups = 6;

    private static readonly Gen<Step[]> Steps = Gen.Select(
        Gen.Int[0, Groups - 1], Gen.Int[0, Groups - 1], Gen.Int[0, 4], (parent, child, kind) => new Step(parent, child, kind > 0)).Array[0, 30];

    [Fact]
    public void A_link_is_refused_exactly_when_it_would_close_a_cycle() => Steps.Sample(steps =>
    {
        var (world, groups) = Grown();
        var caller = world.Caller(world.Person(0));
        var links = new HashSet<(int Parent, int Child)>();

        foreach (var (parent, child, isLink) in steps)
        {
            var (above, below) = (groups[parent], groups[child]);
            if (isLink)
            {
                var result = world.SubGroups.Link(caller, above.Id, [below.Id.Text]);
                result.IsSuccess.Should().Be(!Reaches(links, child, parent));
                if (result.IsSuccess)
                    links.Add((parent, child));
            }
            else
            {
                world.SubGroups.Unlink(caller, above.Id, below.Id).IsSuccess.Should().Be(links.Remove((parent, child)));
            }
        }

        for (var i = 0; i < Groups; i++)
        {
            groups[i].SubGroups.Should().BeEquivalentTo(links.Where(link => link.Parent == i).Select(link => groups[link.Child]), BySelf);
            groups[i].Parents.Should().BeEquivalentTo(links.Where(link => link.Child == i).Select(link => groups[link.Parent]), BySelf);
        }
    });

    [Fact]
    public void Everybody_of_a_hierarchy_is_counted_once() => Gen.Select(Steps, Gen.Int[0, 3 * Groups].Array[0, 20]).Sample((steps, members) =>
    {
        var (world, groups) = Grown();
        foreach (var member in members)
            groups[member % Groups].Add(world.Person(1 + (member / Groups)), Role.Member);
        world.Person(1).Provision();
        foreach (var (parent, child, _) in steps)
            if (!groups[child].Hierarchy().Contains(groups[parent]))
                groups[parent].LinkSubGroup(groups[child]);

        foreach (var group in groups)
        {
            var people = group.Hierarchy().SelectMany(found => found.Members).Select(member => member.User).Distinct().ToList();
            group.Hierarchy().Should().OnlyHaveUniqueItems();
            group.CountUsers().Should().Be(new UserCounts(people.Count, people.Count(user => !user.IsProvisioned)));
            group.Hierarchy().Should().OnlyContain(below => below.Ancestry().Contains(group));
        }
    });

    private static (World World, Group[] Groups) Grown()
    {
        var world = WorldKit.Create();
        var groups = Enumerable.Range(0, Groups).Select(number => world.Group($"Group {number}")).ToArray();
        foreach (var group in groups)
            group.Add(world.Person(0), Role.Admin);
        return (world, groups);
    }

    private static bool Reaches(HashSet<(int Parent, int Child)> links, int from, int to) =>
        from == to || links.Where(link => link.Parent == from).Any(link => Reaches(links, link.Child, to));

    private static FluentAssertions.Equivalency.EquivalencyAssertionOptions<Group> BySelf(
        FluentAssertions.Equivalency.EquivalencyAssertionOptions<Group> options) => options.ComparingByValue<Group>();

    private readonly record struct Step(int Parent, int Child, bool IsLink);
}
