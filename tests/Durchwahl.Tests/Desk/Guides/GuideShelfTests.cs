using Durchwahl.Desk.Contract;
using Durchwahl.Desk.Guides;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Desk.Guides;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Promises.Contract;
using Durchwahl.Tests.Support;
using NodaTime;

namespace Durchwahl.Tests.Desk.Guides;

public class GuideShelfTests
{
    static readonly Actor Editor = new("redaktion");
    static readonly OfficeId Office = TestOffices.Musterkreis.Id;
    static readonly LocalDate Today = new(2026, 9, 14);

    [Fact]
    public void Every_usual_topic_has_a_suggestion_that_says_what_is_not_said_what_is_not_done_by_phone_and_where_it_stands()
    {
        foreach (var topic in EnquiryTopic.Usual)
        {
            var guide = SuggestedGuides.Find(Office, topic.Key).ShouldNotBeNull(topic.Key);
            var steps = guide.Steps("Grundsicherungsgeld").Steps;
            foreach (var kind in new[] { GuideStepKind.Introduction, GuideStepKind.Identify, GuideStepKind.Ask, GuideStepKind.Say, GuideStepKind.DoNotSay, GuideStepKind.NotByPhone, GuideStepKind.Documents, GuideStepKind.LegalSources })
                steps.ShouldContain(step => step.Kind == kind, $"{topic.Key}: {kind}");
            steps.First(step => step.Kind == GuideStepKind.NotByPhone).Markdown.ShouldContain("Widerspruch", customMessage: topic.Key);
            steps.Single(step => step.Kind == GuideStepKind.LegalSources).Markdown.ShouldContain("§ 84 SGG", customMessage: topic.Key);
            steps.ShouldContain(step => step.NeedsIdentification, topic.Key);
            GuideCheck.Of(guide.Markdown).ShouldBeEmpty(topic.Key);
        }
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Until_somebody_has_reviewed_it_the_suggestion_is_what_agents_read(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        var (shelf, save) = await ShelfIn(database);
        (await shelf.Find(Office, "umzug"))!.State.ShouldBe(GuideState.Suggested);
        (await shelf.Find(Office, "gibt-es-nicht")).ShouldBeNull();
        await Saved(save, Input("1", "## Sagen\nEntwurf") with { IsToBeReleased = false });
        (await shelf.Find(Office, "umzug"))!.State.ShouldBe(GuideState.Suggested);
        var released = await Saved(save, Input("2", "## Sagen\nGeprüft"));
        (await shelf.Find(Office, "umzug")).ShouldBe(released);
        await Saved(save, Input("3", "## Sagen\nNoch ein Entwurf") with { IsToBeReleased = false });
        (await shelf.Find(Office, "umzug")).ShouldBe(released);
        (await shelf.Find(TestOffices.Beispielstadt.Id, "umzug"))!.State.ShouldBe(GuideState.Suggested);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Every_version_is_kept_the_suggestion_as_the_first(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        var (_, save) = await ShelfIn(database);
        await Saved(save, Input("1", "## Sagen\nEins"));
        await Saved(save, Input("2", "## Sagen\nZwei"));
        var versions = await database.Database.Read(connection => GuideTable.Of(connection, Office, "umzug"));
        versions.Select(guide => (guide.Version, guide.State, guide.Markdown[..4])).ShouldBe([(3, GuideState.Released, "## S"), (2, GuideState.Released, "## S"), (1, GuideState.Suggested, "Die ")]);
        versions[2].ShouldBe(SuggestedGuides.Find(Office, "umzug"));
        GuideHistory.Of(versions)[0].Words.ShouldBe(["In „Sagen“: neu „Zwei“; entfallen „Eins“."]);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Of_many_who_save_the_same_version_one_succeeds(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        var (_, save) = await ShelfIn(database);
        var ends = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => save.Save(Office, "umzug", Input("1", $"## Sagen\n{number}"), Editor))));
        ends.OfType<SaveGuide.Outcome.Saved>().ShouldHaveSingleItem();
        ends.OfType<SaveGuide.Outcome.Refused>().Count().ShouldBe(7);
        (await database.Database.Read(connection => GuideTable.Of(connection, Office, "umzug"))).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_list_has_all_topics_with_what_holds_and_what_is_newest(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        var (shelf, save) = await ShelfIn(database);
        var released = await Saved(save, Input("1", "## Sagen\nEins"));
        var draft = await Saved(save, Input("2", "## Sagen\nZwei") with { IsToBeReleased = false });
        var topics = await shelf.All(Office);
        topics.Select(topic => topic.Topic).ShouldBe(EnquiryTopic.Usual);
        var moved = topics.Single(topic => topic.Topic.Key == "umzug");
        (moved.Current, moved.Newest).ShouldBe((released, draft));
        topics.Count(topic => topic.Current!.ReviewOn(Today) == GuideReview.NeverReviewed).ShouldBe(9);
    }

    [Fact]
    public async Task Suggestions_are_released_once_in_the_name_of_who_reviewed_them()
    {
        await using var database = await TestDatabase.Create(Engine.Sqlite);
        var (shelf, save) = await ShelfIn(database);
        var review = new ReviewSuggestions(shelf, save, new HouseTime(new FakeClock()));
        (await review.Release(Office, new LocalDate(2027, 3, 1), "Geprüft von der Fachaufsicht", Editor)).ShouldBe(10);
        (await review.Release(Office, new LocalDate(2027, 3, 1), "Geprüft von der Fachaufsicht", Editor)).ShouldBe(0);
        (await shelf.All(Office)).ShouldAllBe(topic => topic.Current!.IsPublic && topic.Current.MadeBy == "redaktion" && topic.Current.ReviewOn(Today) == GuideReview.Current);
    }

    static GuideInput Input(string basedOn, string markdown) => new() { Markdown = markdown, LegalDate = "2026-09-01", ReviewBy = "2027-03-01", Why = "Test", BasedOn = basedOn, IsToBeReleased = true };

    static async Task<ConversationGuide> Saved(SaveGuide save, GuideInput input) => (await save.Save(Office, "umzug", input, Editor)).ShouldBeOfType<SaveGuide.Outcome.Saved>().Guide;

    static async Task<(GuideShelf Shelf, SaveGuide Save)> ShelfIn(TestDatabase database)
    {
        await TestOffices.Save(database.Database);
        var time = new HouseTime(new FakeClock());
        return (new GuideShelf(database.Database, new PromiseBook(database.Database, time)), new SaveGuide(database.Database, time));
    }
}
