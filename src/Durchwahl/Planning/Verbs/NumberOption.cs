using System.CommandLine;
using System.CommandLine.Parsing;

namespace Durchwahl.Planning.Verbs;

/// <summary>A number on the command line that is refused by name, with what is allowed. Written with a point in every language of the machine.</summary>
sealed class NumberOption(string name, string description, NumberRule rule)
{
    public Option<string?> Option { get; } = new(name) { Description = description };

    /// <summary>Adds what is wrong with it to the call's errors; a missing number is wrong as well.</summary>
    public void Check(CommandResult call)
    {
        if (call.GetResult(Option) is null) call.AddError($"Es fehlt die Option {name}: {rule.Allowed}.");
        else if (call.GetResult(Option)!.Tokens is [var token])
        {
            rule.Read(token.Value, out var reason);
            if (reason is not null) call.AddError($"{name} „{token.Value}“: {reason}");
        }
    }

    public double In(ParseResult call) => rule.Read(call.GetValue(Option)!, out _);
}
