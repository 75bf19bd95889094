using System.Collections.Concurrent;
using Durchwahl.Calls.Contract;
using Durchwahl.Calls.Exchange;
using Durchwahl.Calls.Live.Pages;
using Durchwahl.Calls.Practice;
using Durchwahl.Calls.Switching;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Pages;

namespace Durchwahl.Calls.Live;

/// <summary>The boards of all offices.</summary>
sealed class LiveBoards(Telephones telephones, PracticeLink practice, ExchangeLink exchange, ITodayFigures today, PageRenderer renderer)
{
    readonly ConcurrentDictionary<OfficeKey, LiveBoard> _boards = new();

    /// <summary>The board of an office; null when it has no telephone here.</summary>
    public LiveBoard? Find(OfficeKey office) => telephones.Find(office) is { } telephone
        ? _boards.GetOrAdd(office, _ => new LiveBoard(() => telephone.Changed, async () => await renderer.Render<BoardPart, BoardPartModel>(await Now(telephone))))
        : null;

    /// <summary>What the board of an office shows now; null when it has no telephone here.</summary>
    public async Task<BoardPartModel?> Now(OfficeKey office) => telephones.Find(office) is { } telephone ? await Now(telephone) : null;

    async Task<BoardPartModel> Now(OfficeTelephone telephone) => new(telephone.Board(), telephone.Office.BaseNumber, exchange.Trouble, await today.Of(telephone.Office.Id));

    /// <summary>Whether the calls of an office are invented.</summary>
    public bool IsPractice(OfficeKey office) => practice.Find(office) is not null;
}
