using Durchwahl.Access;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.Promises;
using Durchwahl.Promises.Contract;
using Durchwahl.Tests.Support;
using NodaTime;

namespace Durchwahl.Tests.Promises.Pages;

/// <summary>The example office with promises: people who sit on posts, and promises given to them.</summary>
public sealed class PromisingOffice : IAsyncLifetime
{
    public static readonly OfficeId Office = TestOffices.Musterkreis.Id;
    public static readonly Actor Agent = new("service");

    public TestHouse House { get; private set; } = null!;

    internal PromiseBook Promises => House.Get<PromiseBook>();

    public async ValueTask InitializeAsync()
    {
        House = await TestHouse.Open();
        await new ExampleOffice().Publish(House.Web.Services);
    }

    /// <summary>Somebody with this role who sits on these posts is signed in.</summary>
    public async Task<TestBrowser> SignIn(Role role, params PostId[] posts)
    {
        var name = string.Join('-', posts.Select(post => post.Value.ToString()[^3..]).Prepend(RoleNames.Word(role)));
        var account = await House.AddAccount(name, role);
        await House.Database.Write(async transaction =>
        {
            foreach (var post in posts) await AccountPostTable.Add(transaction, account, Office, post);
        });
        var browser = House.Browser();
        await browser.SignIn(name, TestHouse.Password);
        return browser;
    }

    /// <summary>Somebody is promised an answer.</summary>
    internal Task<Promise> Give(PostId? post, TeamId? team, string what = "Antwort zur neuen Miete", string kind = PromiseKinds.HandOver, AnswerWay way = AnswerWay.Phone) => Promises.Open(Office, new NewPromise
    {
        Kind = kind,
        Owner = new PromiseOwner(post, team),
        Topic = "miete",
        Way = way,
        Details = new PromiseDetails { What = what, Name = "Frau Hagedorn", Number = PhoneNumber.Parse("+491713920014"), Note = "<b>nur vormittags</b>" },
        Chosen = kind is PromiseKinds.BookedTalk or PromiseKinds.Callback ? new NewPromise.Window(House.Clock.GetCurrentInstant() + Duration.FromHours(1), House.Clock.GetCurrentInstant() + Duration.FromHours(2)) : null,
    }, Agent);

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
