using Durchwahl.Access;
using Durchwahl.Access.Contract;
using Durchwahl.Calls.Practice;
using Durchwahl.Data;
using Durchwahl.Desk.Contract;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.House;
using Durchwahl.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NodaTime;

namespace Durchwahl.AcceptanceTests.Support;

/// <summary>The open house for a story of several people: it practises, sends mails to a real server, has released guides and an account for each of them.</summary>
public sealed class StoryOffice : OpenOffice, IAsyncLifetime
{
    /// <summary>The real mail server.</summary>
    public MailServer Mails { get; private set; } = null!;

    private protected override ExchangeChoice Exchange => new ExchangeChoice.Practice(Liveliness: 1e-6);

    private protected override SmtpSettings? Smtp => Mails.Settings;

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        Mails = await MailServer.Start();
        await InitializeAsync();
        var known = (await Services.GetRequiredService<IOfficeKeys>().Find("musterkreis"))!;
        await Services.GetRequiredService<ReviewSuggestions>().Release(known.Id, Services.GetRequiredService<HouseTime>().Today.PlusMonths(6), "geprüft", Actor.Program);
        foreach (var (name, role) in ((string, Role)[])[("service", Role.Agent), ("kuhlmann", Role.CaseWorker), ("auskunft", Role.DisclosureOfficer)])
            await Services.GetRequiredService<AddAccount>().Add(name, role, known, Actor.Program, Password);
        var account = (await Services.GetRequiredService<AccountTable>().Find("kuhlmann"))!;
        await Services.GetRequiredService<Database>().Write(transaction => AccountPostTable.Add(transaction, account.Id, known.Id, ExampleOffice.Kuhlmann));
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        await Mails.DisposeAsync();
    }

    /// <summary>The clock in the house jumps to a time of day, some days later.</summary>
    public void GoOn(int days, int hour, int minute)
    {
        var local = HouseTime.LocalOf(Clock.GetCurrentInstant()).Date.PlusDays(days) + new LocalTime(hour, minute);
        Clock.SetTo(HouseTime.InstantOf(local));
    }

    /// <summary>Somebody calls an extension of the first office, and hangs up when the result is disposed of.</summary>
    public IDisposable Call(string dialled, string caller)
    {
        var telephones = Services.GetRequiredService<PracticeLink>().Find(OfficeKey.Parse("musterkreis"))!;
        PracticeCall? call = null;
        telephones.Act(() => call = telephones.Dial(dialled, caller));
        return new Hanging(() => telephones.Act(() => telephones.HangUp(call!)));
    }

    sealed class Hanging(Action hangUp) : IDisposable
    {
        public void Dispose() => hangUp();
    }
}
