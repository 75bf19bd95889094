using System.Net;
using Durchwahl.PhoneBook.Contract;

namespace Durchwahl.Tests.PhoneBook.Contract;

public class TokenBucketsTests
{
    static readonly IPAddress Somebody = IPAddress.Parse("192.0.2.7");

    readonly StoppedTime _time = new();

    [Fact]
    public void A_full_bucket_gives_all_its_tokens_and_not_one_more()
    {
        var buckets = new TokenBuckets(_time);
        buckets.Take(Somebody, TokenBuckets.Capacity).ShouldBe(TimeSpan.Zero);
        buckets.Take(Somebody, TokenBuckets.PerSecond + 1).ShouldBe(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void After_the_wait_that_was_told_there_are_enough()
    {
        var buckets = new TokenBuckets(_time);
        buckets.Take(Somebody, TokenBuckets.Capacity);
        _time.Advance(buckets.Take(Somebody, 25));
        buckets.Take(Somebody, 25).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void An_authority_behind_one_address_may_ask_ten_times_a_second_all_day()
    {
        var buckets = new TokenBuckets(_time);
        for (var second = 0; second < 3_600; second++)
        {
            for (var question = 0; question < 10; question++) buckets.Take(Somebody, 1).ShouldBe(TimeSpan.Zero);
            _time.Advance(TimeSpan.FromSeconds(1));
        }
    }

    [Fact]
    public void Others_have_a_bucket_of_their_own()
    {
        var buckets = new TokenBuckets(_time);
        buckets.Take(Somebody, TokenBuckets.Capacity);
        buckets.Take(IPAddress.Parse("192.0.2.8"), 1).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void All_addresses_of_one_household_with_IPv6_share_a_bucket()
    {
        var buckets = new TokenBuckets(_time);
        buckets.Take(IPAddress.Parse("2001:db8:1:2::1"), TokenBuckets.Capacity);
        buckets.Take(IPAddress.Parse("2001:db8:1:2:ffff::9"), 1).ShouldBeGreaterThan(TimeSpan.Zero);
        buckets.Take(IPAddress.Parse("2001:db8:1:3::1"), 1).ShouldBe(TimeSpan.Zero);
    }

    sealed class StoppedTime : TimeProvider
    {
        long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public void Advance(TimeSpan by) => _ticks += by.Ticks;
    }
}
