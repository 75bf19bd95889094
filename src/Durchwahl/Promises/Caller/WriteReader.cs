using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.Promises;
using Durchwahl.House;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Texts;

namespace Durchwahl.Promises.Caller;

/// <summary>Reads the form for people who cannot telephone, and collects what is missing.</summary>
sealed class WriteReader(PublicFrame frame, ImmutableArray<EnquiryTopic> topics, ImmutableArray<NewPromise.Window> windows, IFormCollection form)
{
    const int LongestName = 80;
    const int LongestAddress = 300;
    const int LongestEmail = 200;
    const int LongestNumber = 40;

    readonly ImmutableArray<(string Field, string Reason)>.Builder _refusals = ImmutableArray.CreateBuilder<(string, string)>();

    /// <summary>What is missing or wrong, in the order of the page.</summary>
    public ImmutableArray<(string Field, string Reason)> Refusals => _refusals.ToImmutable();

    Words W => frame.W;

    /// <summary>The message; null when something is missing.</summary>
    public WrittenMessage? Read()
    {
        var topic = form.Text("thema");
        if (topic != WriteAnswers.OtherTopic && topics.All(known => known.Key != topic)) Refuse("thema", W["WriteTopicMissing"]);
        var text = Long("nachricht", WriteModel.LongestMessage);
        if (text.Length == 0) Refuse("nachricht", W["WriteMessageMissing"]);
        var (first, surname) = (Long("vorname", LongestName), Long("nachname", LongestName));
        if (surname.Length == 0) Refuse("nachname", W["WriteSurnameMissing"]);
        var (benefitUnit, code, place) = (Long("bg", LongestNumber), Long("plz", LongestNumber), Long("ort", LongestName));
        var way = AnswerWays.Read(form.Text("antwort"));
        if (way is null) Refuse("antwort", W["WriteHowMissing"]);
        var (address, number, window, email) = (ReadAddress(way), ReadNumber(way), ReadWindow(way), ReadEmail(way));
        return _refusals.Count > 0 ? null : new WrittenMessage(
            topic == WriteAnswers.OtherTopic ? null : topic, text, first, surname, way!.Value, number, email, address, window, OrNull(benefitUnit), OrNull(code), OrNull(place));
    }

    string? ReadAddress(AnswerWay? way)
    {
        var address = Long("anschrift", LongestAddress);
        if (way == AnswerWay.Letter && address.Length == 0) Refuse("anschrift", W["WriteAddressMissing"]);
        return OrNull(address);
    }

    PhoneNumber? ReadNumber(AnswerWay? way)
    {
        var number = AnswerWays.ReadNumber(form.Text("nummer"), null, W, out var refusal);
        if (refusal is not null) Refuse("nummer", refusal);
        else if (way == AnswerWay.Phone && number is null) Refuse("nummer", W["CallerNumberMissing"]);
        return number;
    }

    NewPromise.Window? ReadWindow(AnswerWay? way)
    {
        if (way != AnswerWay.Phone || form.Text("zeit") is not { Length: > 0 } time) return null;
        var window = windows.FirstOrDefault(offered => CallerDeeds.ValueOf(offered) == time);
        if (window is null) Refuse("zeit", W["CallerTimeGone"]);
        return window;
    }

    string? ReadEmail(AnswerWay? way)
    {
        var email = form.Text("mail");
        if (email.Length > 0 && !AnswerWays.IsEmail(email, LongestEmail)) Refuse("mail", W["CallerEmailWrong"]);
        else if (way == AnswerWay.Email && email.Length == 0) Refuse("mail", W["CallerEmailMissing"]);
        return OrNull(email);
    }

    string Long(string field, int longest)
    {
        var text = form.Text(field);
        if (text.Length > longest) Refuse(field, longest == WriteModel.LongestMessage ? W.Say("CallerTooLong", text.Length, longest) : W.Say("WriteFieldTooLong", longest));
        return text;
    }

    void Refuse(string field, string reason) => _refusals.Add((field, reason));

    static string? OrNull(string text) => text.Length == 0 ? null : text;
}
