using Durchwahl.Asterisk;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;

namespace Durchwahl.Calls.Exchange;

// Numbers that are still moving: where they go while this program is not there stands in the exchange, told with every connection.
sealed partial class AriExchange
{
    readonly Dictionary<OfficeId, IReadOnlyCollection<PhoneNumber>> _moving = [];
    readonly HashSet<string> _told = new(StringComparer.Ordinal);

    public void LeadToOldSystemWhenDown(OfficeId office, IReadOnlyCollection<PhoneNumber> numbers)
    {
        lock (_gate)
        {
            if (_moving.TryGetValue(office, out var before) && before.ToHashSet().SetEquals(numbers)) return;
            _moving[office] = numbers;
        }
        if (IsConnected) _ = TellMoving();
    }

    // The names of the variables are those of deploy/asterisk/etc/extensions.conf: the digits as the carrier may write them.
    async Task TellMoving()
    {
        List<string> wanted, over;
        lock (_gate)
        {
            wanted = [.. _moving.Values.SelectMany(numbers => numbers).SelectMany(Spellings)];
            over = [.. _told.Except(wanted)];
            _told.Clear();
            _told.UnionWith(wanted);
        }
        foreach (var digits in wanted) await Noted(() => _ari.SetGlobal($"RUECKFALL_{digits}", "vermittlung"), "lead a number to the old system");
        foreach (var digits in over) await Noted(() => _ari.SetGlobal($"RUECKFALL_{digits}", ""), "lead a number to the old system no longer");
    }

    static IEnumerable<string> Spellings(PhoneNumber number)
    {
        var digits = number.Value.TrimStart('+');
        return number.IsGerman ? [digits, $"00{digits}", $"0{digits[2..]}"] : [digits, $"00{digits}"];
    }
}
