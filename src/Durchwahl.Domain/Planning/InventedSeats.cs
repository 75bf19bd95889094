using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.Domain.Planning;

/// <summary>Posts that exist only in a plan: seats beyond those of the phone book.</summary>
static class InventedSeats
{
    public static LineId Line { get; } = new(IdOf(1, 0));

    public static TeamId Team { get; } = new(IdOf(2, 0));

    /// <summary>The phone book in which a team has at least so many posts.</summary>
    public static OfficeBook Fill(OfficeBook book, TeamId team, int posts)
    {
        var there = book.Posts.Count(post => post.Team == team);
        return there >= posts ? book : book with { Posts = [.. book.Posts, .. Enumerable.Range(there + 1, posts - there).Select(number => NewPost(team, number))] };
    }

    static Post NewPost(TeamId team, int number) => new() { Id = new PostId(IdOf(3, number)), Title = $"Serviceteam, Platz {number}", Team = team };

    static Guid IdOf(short kind, int number) => new(number, kind, 0, 0, 0, 0, 0, 0, 0, 0, 1);
}
