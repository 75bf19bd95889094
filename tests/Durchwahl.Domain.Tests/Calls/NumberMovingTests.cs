using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook.Numbers;
using NodaTime;

namespace Durchwahl.Domain.Tests.Calls;

public class NumberMovingTests
{
    static readonly Instant Now = Instant.FromUtc(2026, 9, 14, 8, 0);
    static readonly Actor By = new("anna");

    static NumberMove Number(string number, MoveState state) => new(PhoneNumber.Parse(number), state, null, null, Instant.MinValue, "");

    static MoveState[] Step(bool isForward, params MoveState[] states) =>
        [.. NumberMoving.Step(states.Select((state, at) => Number($"+4957219821{at}", state)), isForward, Now, By).Select(move => move.State)];

    [Fact]
    public void A_number_goes_one_step_at_a_time() => Step(isForward: true, MoveState.Old, MoveState.Parallel, MoveState.New).ShouldBe([MoveState.Parallel, MoveState.New]);

    [Fact]
    public void And_one_step_back_at_any_time() => Step(isForward: false, MoveState.Old, MoveState.Parallel, MoveState.New).ShouldBe([MoveState.Old, MoveState.Parallel]);

    [Theory]
    [InlineData("1", "213", true)]
    [InlineData("", "", true)]
    [InlineData("99", "+49572198213@alte-anlage.example:5060", true)]
    [InlineData("100", "213", false)]
    [InlineData("eins", "213", false)]
    [InlineData("1", "213;transport=tcp", false)]
    [InlineData("1", "213@host\"x", false)]
    public void Only_addresses_that_are_one_reach_the_dial_plan(string wave, string address, bool isTaken)
    {
        var (move, refusals) = NumberMoving.Describe(Number("+49572198213", MoveState.Old), wave, address, Now, By);
        (move is not null).ShouldBe(isTaken);
        refusals.IsEmpty.ShouldBe(isTaken);
    }
}
