using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.Domain.Promises.Talks;

/// <summary>What an office chose about bookable talks: for the whole office, for teams, for posts. The nearest rules hold, as a whole.</summary>
public sealed record TalkSettings
{
    /// <summary>What holds where nothing else was chosen.</summary>
    public TalkRules Office { get; init; } = TalkRules.Usual;

    /// <summary>Teams with rules of their own.</summary>
    public ImmutableArray<TeamTalkRules> Teams { get; init; } = [];

    /// <summary>Posts with rules of their own.</summary>
    public ImmutableArray<PostTalkRules> Posts { get; init; } = [];

    /// <summary>Whether anything can be booked anywhere.</summary>
    public bool AreBookable => Office.AreBookable || Teams.Any(team => team.Rules.AreBookable) || Posts.Any(post => post.Rules.AreBookable);

    /// <summary>The rules that hold for a post: its own, else those of its team, else those of the office.</summary>
    /// <param name="post">The post.</param>
    /// <param name="team">Its team; null when it belongs to none.</param>
    public TalkRules RulesOf(PostId post, TeamId? team) =>
        Posts.FirstOrDefault(own => own.Post == post)?.Rules
        ?? Teams.FirstOrDefault(own => own.Team == team)?.Rules
        ?? Office;

    /// <summary>The rules that were chosen for this scope itself; null when it has none of its own.</summary>
    public TalkRules? FindOwn(TalkScope scope) => scope switch
    {
        TalkScope.OfPost(var post) => Posts.FirstOrDefault(own => own.Post == post)?.Rules,
        TalkScope.OfTeam(var team) => Teams.FirstOrDefault(own => own.Team == team)?.Rules,
        _ => Office,
    };

    /// <summary>The settings with other rules for a scope; null takes its own rules away, for the office the usual ones are put in their place.</summary>
    public TalkSettings With(TalkScope scope, TalkRules? rules) => scope switch
    {
        TalkScope.OfPost(var post) => this with { Posts = [.. Posts.Where(own => own.Post != post), .. rules is null ? Array.Empty<PostTalkRules>() : [new(post, rules)]] },
        TalkScope.OfTeam(var team) => this with { Teams = [.. Teams.Where(own => own.Team != team), .. rules is null ? Array.Empty<TeamTalkRules>() : [new(team, rules)]] },
        _ => this with { Office = rules ?? TalkRules.Usual },
    };
}

/// <summary>A team with rules of its own.</summary>
/// <param name="Team">The team.</param>
/// <param name="Rules">Its rules.</param>
public sealed record TeamTalkRules(TeamId Team, TalkRules Rules);

/// <summary>A post with rules of its own.</summary>
/// <param name="Post">The post.</param>
/// <param name="Rules">Its rules.</param>
public sealed record PostTalkRules(PostId Post, TalkRules Rules);

/// <summary>For whom rules were chosen.</summary>
public abstract record TalkScope
{
    TalkScope()
    {
    }

    /// <summary>Everybody without rules of their own.</summary>
    public sealed record OfOffice : TalkScope;

    /// <summary>The posts of a team.</summary>
    public sealed record OfTeam(TeamId Team) : TalkScope;

    /// <summary>One post.</summary>
    public sealed record OfPost(PostId Post) : TalkScope;
}
