using System.Collections.Immutable;
using Durchwahl.Access.Contract;
using Durchwahl.Calls.Contract;
using Durchwahl.Desk.Contract;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.Desk;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.Promises;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Contract;

namespace Durchwahl.Desk.Work;

/// <summary>Finds what the desk shows beside the form: the office, the guide of the topic, what is known of the number.</summary>
sealed class LookAround(OfficeBooks books, PromiseBook promises, EndContact endings, ContactBook contacts, GuideShelf guides, AccessLog seen, HouseTime time)
{
    const int MostPromises = 10;
    const int MostEarlier = 10;

    /// <summary>The office at this moment; null when it is gone.</summary>
    public async Task<DeskGround?> Ground(KnownOffice office) => await books.Find(OfficeKey.Parse(office.Key)) is { } book
        ? new DeskGround(book, await promises.Settings(office.Id), OfficeCalendars.Of(book), time.Now)
        : null;

    /// <summary>The guide of a topic; null when there is none.</summary>
    public async Task<GuideAtDesk?> Guide(DeskGround ground, EnquiryTopic? topic) => topic is not null && await guides.Find(ground.Book.Office.Id, topic.Key) is { } guide
        ? GuideAtDesk.Of(topic, guide, ground.Settings.Benefit, time.Today)
        : null;

    /// <summary>The topics whose guide must not be relied on.</summary>
    public async Task<ImmutableArray<(string Topic, string Why)>> Warnings(DeskGround ground)
    {
        var warnings = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var topic in ground.Topics)
            if (await guides.Find(ground.Book.Office.Id, topic.Key) is { State: Domain.Desk.Guides.GuideState.Released } guide && GuideAtDesk.WarningOf(guide, time.Today) is { } why) warnings.Add((topic.Name, why));
        return warnings.ToImmutable();
    }

    /// <summary>What is known of a number, for one person who looks; that is noted.</summary>
    /// <param name="ground">The office.</param>
    /// <param name="number">As typed.</param>
    /// <param name="except">The contact in hand.</param>
    /// <param name="by">Who looks.</param>
    public async Task<KnownAtDesk> Known(DeskGround ground, string number, ContactId except, Visitor by)
    {
        if (PhoneNumberNotation.Read(number, ground.Book.Office.BaseNumber) is not NumberReading.Number { Value: var caller }) return KnownAtDesk.Nothing;
        var office = ground.Book.Office;
        var owed = await promises.List(office.Id, new PromiseFilter { Number = caller }, MostPromises);
        var earlier = (await contacts.Latest(office.Id, caller, MostEarlier + 1)).Where(record => record.Id != except).Take(MostEarlier).ToList();
        var outcomes = await endings.Some(office.Id, [.. earlier.Select(record => record.Id)]);
        foreach (var promise in owed) seen.Note(by, office.Id, SeenKind.Promise, promise.Promise.Id.Value, SeenWay.Desk);
        foreach (var record in earlier) seen.Note(by, office.Id, SeenKind.Contact, record.Id.Value, SeenWay.Desk);
        return new KnownAtDesk(
            caller,
            [.. owed.Select(known => new OpenPromiseAtDesk($"/verwaltung/{office.Key}/zusagen/{known.Promise.Id.Value}", WhatOf(ground, known), known.Promise.OpenedAt, known.Promise.Due.At))],
            [.. earlier.Select(record => EarlierOf(ground, record, outcomes.GetValueOrDefault(record.Id)))]);
    }

    static string WhatOf(DeskGround ground, KnownPromise known) => known.Details?.What ?? ground.Settings.KindOf(known.Promise.Kind).Name;

    static EarlierAtDesk EarlierOf(DeskGround ground, ContactRecord record, ContactOutcome? outcome) =>
        new(record.Id, record.Arrived, ContactWords.Topic(ground, record, outcome), ContactWords.Result(record, outcome));
}
