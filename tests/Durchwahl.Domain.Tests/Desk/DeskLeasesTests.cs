using Durchwahl.Domain.Desk;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Domain.Tests.Desk;

public class DeskLeasesTests
{
    static readonly PostId Post = new(new Guid("01900000-0000-7000-8000-000000000001"));

    readonly DeskLeases _leases = new();

    [Fact]
    public void An_open_stream_keeps_a_lease_for_as_long_as_it_is_open()
    {
        _leases.Act(Post, Duration.Zero).ShouldBeTrue();
        _leases.StreamOpens(Post);
        _leases.TakeExpired(Duration.FromHours(9)).ShouldBeEmpty();
    }

    [Fact]
    public void Two_minutes_after_the_last_page_has_gone_the_person_is_away()
    {
        _leases.Act(Post, Duration.Zero);
        _leases.StreamOpens(Post);
        _leases.StreamOpens(Post);
        _leases.StreamEnds(Post, Duration.FromMinutes(10));
        _leases.TakeExpired(Duration.FromMinutes(60)).ShouldBeEmpty();
        _leases.StreamEnds(Post, Duration.FromMinutes(60));
        _leases.TakeExpired(Duration.FromMinutes(61)).ShouldBeEmpty();
        _leases.TakeExpired(Duration.FromMinutes(62)).ShouldBe([Post]);
        _leases.TakeExpired(Duration.FromMinutes(99)).ShouldBeEmpty(); // told once
    }

    [Fact]
    public void A_reload_loses_nothing()
    {
        _leases.Act(Post, Duration.Zero);
        _leases.StreamOpens(Post);
        _leases.StreamEnds(Post, Duration.FromMinutes(10));
        _leases.StreamOpens(Post);
        _leases.TakeExpired(Duration.FromMinutes(60)).ShouldBeEmpty();
    }

    [Fact]
    public void Without_a_stream_each_act_renews_the_lease_for_half_an_hour()
    {
        _leases.Act(Post, Duration.Zero);
        _leases.Act(Post, Duration.FromMinutes(20)).ShouldBeFalse();
        _leases.TakeExpired(Duration.FromMinutes(49)).ShouldBeEmpty();
        _leases.TakeExpired(Duration.FromMinutes(50)).ShouldBe([Post]);
    }

    [Fact]
    public void After_a_restart_a_page_has_two_minutes_to_come_back()
    {
        _leases.TakeUp(Post, Duration.Zero);
        _leases.TakeExpired(Duration.FromSeconds(119)).ShouldBeEmpty();
        _leases.TakeExpired(Duration.FromSeconds(120)).ShouldBe([Post]);
    }

    [Fact]
    public void A_stream_of_somebody_without_a_lease_changes_nothing()
    {
        _leases.StreamOpens(Post);
        _leases.StreamEnds(Post, Duration.Zero);
        _leases.TakeExpired(Duration.FromHours(9)).ShouldBeEmpty();
    }
}
