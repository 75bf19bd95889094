using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook.Editing;

namespace Durchwahl.Pages;

/// <summary>What every form of these pages carries: the proof that it came from us, and why the last try was refused.</summary>
public sealed record EditForm(string? Token, ImmutableArray<FieldRefusal> Refusals)
{
    /// <summary>The refusals of one field in one text; null when there are none.</summary>
    public string? Of(string field) => string.Join(" ", Refusals.Where(refusal => refusal.Field == field).Select(refusal => refusal.Reason)) is { Length: > 0 } text ? text : null;

    /// <summary>The id of a field in the page.</summary>
    public static string IdOf(string field) => field.Replace('.', '-');
}

/// <summary>One of the things that a list of choices offers.</summary>
/// <param name="Value">What the form sends; empty for nothing.</param>
/// <param name="Text">What people read.</param>
public sealed record Choice(string Value, string Text);
