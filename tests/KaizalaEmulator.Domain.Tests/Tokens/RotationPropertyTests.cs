using CsCheck;
using KaizalaEmulator.Domain.Tokens;

namespace KaizalaEmulator.Domain.Tests.Tokens;

/// <summary>Rotation against a model: which tokens work after any order of calls, sign-ins and passing days.</summary>
public sealed class RotationPropertyTests
{
    private enum Step
    {
        Call, Pass, SignIn,
    }

    private static readonly Gen<(Step Step, int Amount)[]> _steps =
        Gen.Select(Gen.Enum<Step>(), Gen.Int[0, 200]).Array[0, 25];

    [Fact]
    public void Exactly_the_tokens_the_rules_name_work() => _steps.Sample(steps =>
    {
        using var test = new TestWorld();
        var (world, caller) = (test.World, test.UserCaller);
        var live = new List<RefreshToken> { world.Tokens.Refresh.Issue(caller) };
        var all = new List<RefreshToken>(live);
        var rotated = new HashSet<RefreshToken>();
        foreach (var (step, amount) in steps)
        {
            if (step == Step.Pass)
                test.Clock.AdvanceAsync(TimeSpan.FromDays(amount)).GetAwaiter().GetResult();
            else if (step == Step.SignIn)
            {
                live = [world.Tokens.Refresh.Issue(caller)];
                all.AddRange(live);
            }
            else
                Call(world, caller, all[amount % all.Count], live, all, rotated);

            world.Tokens.Refresh.All.Select(token => token.Text).Should().BeEquivalentTo(live.Select(token => token.Text));
        }
    }, iter: 300);

    private static void Call(
        World world, Caller caller, RefreshToken token, List<RefreshToken> live, List<RefreshToken> all, HashSet<RefreshToken> rotated)
    {
        var works = live.Contains(token) && token.ExpiresAt > world.Now;
        var grant = world.SignIn.Refresh(caller.Connector.ApplicationId, caller.Connector.Secret, token.Text);
        grant.IsSuccess.Should().Be(works);
        if (!works)
            return;
        if (rotated.Remove(token))
            live.RemoveAll(other => other != token);
        var fresh = world.Tokens.Refresh.All.Except(live).SingleOrDefault();
        (fresh is not null).Should().Be(world.Now - token.IssuedAt >= TimeSpan.FromDays(328));
        if (fresh is null)
            return;
        live.Add(fresh);
        all.Add(fresh);
        rotated.Add(fresh);
    }
}
