using System.Collections.Immutable;
using Durchwahl.Access.Contract;
using Durchwahl.Calls.Contract;
using Durchwahl.Desk.Contract;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.Desk;
using Durchwahl.Domain.Desk.Guides;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.Promises.Representatives;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Contract;

namespace Durchwahl.Desk.Work;

/// <summary>Finds what the desk shows beside the form: the office, the guide of the topic, what is known of the number.</summary>
sealed class LookAround(OfficeBooks books, PromiseBook promises, EndContact endings, ContactBook contacts, GuideShelf guides, Representations representations, AccessLog seen, HouseTime time)
{
    const int MostPromises = 10;
    const int MostEarlier = 10;
    const int MostStandingBy = 5;

    /// <summary>The office at this moment; null when it is gone.</summary>
    public async Task<DeskGround?> Ground(KnownOffice office) => await books.Find(OfficeKey.Parse(office.Key)) is { } book
        ? new DeskGround(book, await promises.Settings(office.Id), OfficeCalendars.Of(book), time.Now)
        : null;

    /// <summary>The guide of a topic; null when there is none.</summary>
    public async Task<GuideAtDesk?> Guide(DeskGround ground, EnquiryTopic? topic) => topic is not null && await guides.Find(ground.Book.Office.Id, topic.Key) is { } guide
        ? GuideAtDesk.Of(topic, guide, ground.Settings.Benefit, time.Today)
        : null;

    /// <summary>The topics whose guide has run out.</summary>
    public async Task<ImmutableArray<(string Topic, string Why)>> Warnings(DeskGround ground) =>
    [
        .. from topic in await guides.All(ground.Book.Office.Id)
           where topic.Current is not null && topic.Current.ReviewOn(time.Today) == GuideReview.Expired
           select (topic.Topic.Name, GuideAtDesk.WarningOf(topic.Current!, time.Today)!),
    ];

    /// <summary>What is known of a person by what was told, for one person who looks; that is noted.</summary>
    /// <param name="ground">The office.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="by">Who looks.</param>
    public async Task<KnownAtDesk> Known(DeskGround ground, DeskForm form, Visitor by)
    {
        var number = PhoneNumberNotation.Read(form.Entry.Number, ground.Book.Office.BaseNumber) is NumberReading.Number { Value: var told } ? told : (PhoneNumber?)null;
        var known = number is { } caller ? await Known(ground, caller, form.Contact, by) : KnownAtDesk.Nothing;
        var standingBy = await StandingBy(ground, form, number, by);
        // Whoever is no longer shown because something else was typed is no longer chosen.
        return known with { StandingBy = standingBy, Represented = standingBy.Any(one => one.Id == form.Represented) ? form.Represented : null };
    }

    async Task<ImmutableArray<StandingByAtDesk>> StandingBy(DeskGround ground, DeskForm form, PhoneNumber? number, Visitor by)
    {
        var office = ground.Book.Office;
        if (number is null && form.Entry.BenefitUnit.Length == 0) return []; // a name alone is everybody's
        var found = await representations.FindFor(office.Id, new SoughtPrincipal(number, form.Entry.BenefitUnit, form.Entry.Name));
        var shown = found.Where(one => (one.By & ~FoundBy.Name) != FoundBy.None).Take(MostStandingBy).Select(one => one.Representation).ToList();
        foreach (var one in shown) seen.Note(by, office.Id, SeenKind.Representation, one.Id.Value, SeenWay.Desk);
        return [.. shown.Select(one => StandingByAtDesk.Of(one, office.Key, time.Today))];
    }

    /// <summary>Who stands by the person, as the agent has chosen; null for nobody.</summary>
    public async Task<Representation?> Chosen(OfficeId office, Guid? id) => id is { } known ? await representations.Find(office, new RepresentationId(known)) : null;

    async Task<KnownAtDesk> Known(DeskGround ground, PhoneNumber caller, ContactId except, Visitor by)
    {
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
