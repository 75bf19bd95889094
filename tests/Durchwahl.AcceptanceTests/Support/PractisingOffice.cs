using Durchwahl.Calls.Practice;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.House;
using Microsoft.Extensions.DependencyInjection;

namespace Durchwahl.AcceptanceTests.Support;

/// <summary>The open house, practising; nobody calls unless a test dials.</summary>
public sealed class PractisingOffice : OpenOffice
{
    private protected override ExchangeChoice Exchange => new ExchangeChoice.Practice(Liveliness: 1e-6);

    PracticeExchange Telephones => Services.GetRequiredService<PracticeLink>().Find(OfficeKey.Parse("musterkreis"))!;

    /// <summary>Nobody answers these phones but people.</summary>
    public void TakeOver(params string[] extensions) => Telephones.Act(() =>
    {
        foreach (var extension in extensions) Telephones.Look(extension, phone => phone.IsTakenOver = true);
    });

    /// <summary>Somebody calls, and hangs up when the result is disposed of.</summary>
    public IDisposable Call(string dialled, string? caller)
    {
        PracticeCall? call = null;
        Telephones.Act(() => call = Telephones.Dial(dialled, caller));
        return new Caller(() => Telephones.Act(() => Telephones.HangUp(call!)));
    }

    sealed class Caller(Action hangUp) : IDisposable
    {
        public void Dispose() => hangUp();
    }
}
