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
sealed class LiveBoards(Telephones telephones, PracticeLink practice, ExchangeLink exchange, PageRenderer renderer)
{
    readonly ConcurrentDictionary<OfficeKey, LiveBoard> _boards = new();

    /// <summary>The board of an office; null when it has no telephone here.</summary>
    public LiveBoard? Find(OfficeKey office) => telephones.Find(office) is { } telephone
        ? _boards.GetOrAdd(office, _ => new LiveBoard(() => telephone.Changed, () => renderer.Render<BoardPart, BoardPartModel>(new BoardPartModel(telephone.Board(), telephone.Office.BaseNumber, exchange.Trouble))))
        : null;

    /// <summary>What the board of an office shows now; null when it has no telephone here.</summary>
    public BoardPartModel? Now(OfficeKey office) => telephones.Find(office) is { } telephone ? new BoardPartModel(telephone.Board(), telephone.Office.BaseNumber, exchange.Trouble) : null;

    /// <summary>Whether the calls of an office are invented.</summary>
    public bool IsPractice(OfficeKey office) => practice.Find(office) is not null;
}
