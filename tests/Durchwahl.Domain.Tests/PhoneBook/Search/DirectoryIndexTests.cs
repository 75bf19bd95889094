using System.Globalization;
using Durchwahl.Domain.PhoneBook.Search;
using FsCheck;
using FsCheck.Fluent;

namespace Durchwahl.Domain.Tests.PhoneBook.Search;

public class DirectoryIndexTests
{
    static readonly SearchEntry[] Office =
    [
        Post(1, "Katharina Schlüter", "Schlüter", "201", "2.01"),
        Post(2, "Frank von der Heide", "von der Heide", "204", "2.02"),
        Post(3, "Olena Tkatschuk", "Tkatschuk", "208", "2.04"),
        Post(4, "Miriam Kuhlmann", "Kuhlmann", "213", "2.07"),
        Post(5, "Torben Heidecke", "Heidecke", "227", "2.08"),
        Post(6, "Jan-Peter Wichmann", "Wichmann", "231", "2.09"),
        Post(7, "Mehmet Yıldız", "Yıldız", "244", "2.13"),
        Post(8, "Anna Meyer", "Meyer", "250", "3.01"),
        Post(9, "Bernd Maier", "Maier", "251", "3.02"),
        Post(10, "Clara Mayr", "Mayr", "252", "3.03"),
        Post(11, "Doris Mohr", "Mohr", "253", "3.04"),
        Post(12, "Erik Maierhofer", "Maierhofer", "254", "3.05"),
        Post(13, "Lena Müller-Lüdenscheidt", "Müller-Lüdenscheidt", "255", "3.06"),
        Post(14, "Paweł Łukasik", "Łukasik", "256", "3.07"),
        Post(15, "Ayşe Öztürk", "Öztürk", "257", "3.08"),
        Post(16, "Karlheinz Großmann", "Großmann", "258", "3.09"),
        Post(17, "Siobhan O'Neill", "O'Neill", "259", "3.10"),
        Post(18, "Lars Sørensen", "Sørensen", "260", "3.11"),
        new(19, null, null, "Geldleistungen, Stelle 8", ["leistung", "Team Leistung 2", "Beispielhausen", "2.11", "Türkisch"], ["49572198236"]),
        new(20, null, null, "Servicecenter", ["alle"], ["115"]),
        Post(21, "Ute Herrmann", "Herrmann", "261", "3.12"),
    ];

    static readonly DirectoryIndex Index = new(Office);

    static SearchEntry Post(int id, string name, string surname, string extension, string room) =>
        new(id, name, surname, "Vermittlung", ["vermittlung", "Musterstadt", room, "Deutsch"], [$"49572198{extension}"]);

    static int[] Ids(string query) => [.. Index.Find(query, 50).Hits.Select(hit => hit.Id)];

    [Theory]
    [InlineData("kuhlmann", 4)]
    [InlineData("KUHLMANN", 4)]
    [InlineData("Miriam Kuhlmann", 4)]
    [InlineData("Kuhlmann, Miriam", 4)]
    [InlineData("Kuhlmann Mir", 4)]
    [InlineData("  kuhlmann\t", 4)]
    [InlineData("Frau Kuhlmann", 4)]
    [InlineData("Frau Dr. Kuhlmann", 4)]
    [InlineData("Kuhlmann 213", 4)]
    [InlineData("Heide Frank", 2)]
    [InlineData("von der Heide", 2)]
    [InlineData("vonderheide", 2)]
    [InlineData("lüdenscheidt", 13)]
    [InlineData("Müller-Lüdenscheidt", 13)]
    [InlineData("Lüdenscheidt Müller", 13)]
    [InlineData("muellerlued", 13)]
    [InlineData("Jan Peter Wichmann", 6)]
    [InlineData("Janpeter", 6)]
    [InlineData("Karl-Heinz", 16)]
    [InlineData("oneill", 17)]
    [InlineData("O’Neill", 17)]
    [InlineData("o neill", 17)]
    public void A_name_is_found_however_it_is_put(string query, int id) => Ids(query).ShouldBe([id]);

    [Theory]
    [InlineData("heide")]
    [InlineData("v. d. Heide")]
    [InlineData("Herr Heide")]
    public void A_surname_with_a_prefix_is_found_by_its_main_word_before_names_that_begin_so(string query) => Ids(query).ShouldBe([2, 5]);

    [Fact]
    public void A_surname_that_is_also_a_form_of_address_is_found() => Ids("Ute Herr").ShouldBe([21]);

    [Theory]
    [InlineData("Schlüter", 1)]
    [InlineData("Schlueter", 1)]
    [InlineData("Schluter", 1)]
    [InlineData("SCHLÜTER", 1)]
    [InlineData("Schlu\u0308ter", 1)]
    [InlineData("Yıldız", 7)]
    [InlineData("YILDIZ", 7)]
    [InlineData("Yildiz", 7)]
    [InlineData("Lukasik", 14)]
    [InlineData("Pawel", 14)]
    [InlineData("Ayse Oztürk", 15)]
    [InlineData("Oeztuerk", 15)]
    [InlineData("Grossmann", 16)]
    [InlineData("GROẞMANN", 16)]
    [InlineData("Soerensen", 18)]
    [InlineData("Sorensen", 18)]
    [InlineData("ＫＵＨＬＭＡＮＮ", 4)]
    [InlineData("\u202eKuhl\u00admann\u202c", 4)]
    [InlineData("Kuhlmann 😀", 4)]
    [InlineData("\0Kuhlmann\0", 4)]
    public void Letters_are_found_in_every_spelling_and_count_as_exact(string query, int id)
    {
        var hit = Index.Find(query, 50).Hits.ShouldHaveSingleItem();
        hit.Id.ShouldBe(id);
        hit.Kind.ShouldBe(MatchKind.Exact);
    }

    [Theory]
    [InlineData("213")]
    [InlineData("98-213")]
    [InlineData("98213")]
    [InlineData("05721 98-213")]
    [InlineData("05721 98 213")]
    [InlineData("(0 57 21) 98 - 213")]
    [InlineData("05721/98213")]
    [InlineData("+49 5721 98213")]
    [InlineData("+49 (0) 5721 98-213")]
    [InlineData("0049 5721 98213")]
    [InlineData("49572198213")]
    [InlineData("App. 213")]
    [InlineData("Durchwahl 98-213")]
    [InlineData("٢١٣")]
    public void A_number_is_found_in_every_notation(string query) => Ids(query).ShouldBe([4]);

    [Fact]
    public void A_whole_number_is_exact_and_end_digits_are_a_part()
    {
        Index.Find("05721 98-213", 1).Hits[0].Kind.ShouldBe(MatchKind.Exact);
        Index.Find("213", 1).Hits[0].Kind.ShouldBe(MatchKind.Prefix);
        Index.Find("115", 1).Hits.ShouldHaveSingleItem().ShouldBe(new SearchHit(20, 4, MatchKind.Exact));
    }

    [Theory]
    [InlineData("05721 98-20", new[] { 1, 2, 3 })]
    [InlineData("98-20", new[] { 1, 2, 3 })]
    [InlineData("+49 5721 98 20", new[] { 1, 2, 3 })]
    public void A_number_is_found_while_it_is_typed(string query, int[] ids) => Ids(query).ShouldBe(ids);

    [Fact]
    public void A_room_is_found() => Ids("2.07").ShouldBe([4]);

    [Fact]
    public void A_room_is_found_with_the_word_for_it() => Ids("Zimmer 2.07").ShouldBe([4]);

    [Fact]
    public void A_post_without_a_name_is_found_by_title_task_site_and_language()
    {
        foreach (var query in new[] { "Geldleistungen, Stelle 8", "leistung", "Team 2", "Beispiel", "türk", "Turkisch" })
            Ids(query).ShouldContain(19, query);
    }

    [Fact]
    public void Every_word_must_match() => Ids("Miriam Wichmann").ShouldBeEmpty();

    [Fact]
    public void Only_the_last_word_may_be_unfinished() => Ids("Kuhl Miriam").ShouldBeEmpty();

    [Fact]
    public void Exact_comes_before_prefix_and_prefix_before_the_same_sound() =>
        Index.Find("Maier", 50).Hits.Select(hit => (hit.Id, hit.Kind)).ShouldBe(
            [(9, MatchKind.Exact), (12, MatchKind.Prefix), (8, MatchKind.Phonetic), (10, MatchKind.Phonetic)]);

    [Fact]
    public void Surname_comes_before_given_name_and_keyword()
    {
        var index = new DirectoryIndex([new(1, null, null, "", ["Team Martin"], []), new(2, "Martin Abel", "Abel", "", [], []), new(3, "Eva Martin", "Martin", "", [], [])]);
        index.Find("martin", 9).Hits.Select(hit => hit.Id).ShouldBe([3, 2, 1]);
    }

    [Fact]
    public void Without_a_surname_the_last_word_of_the_name_is_taken()
    {
        var index = new DirectoryIndex([new(1, "Heide Abel", null, "", [], []), new(2, "Eva Heide", null, "", [], [])]);
        index.Find("heide", 9).Hits.Select(hit => hit.Id).ShouldBe([2, 1]);
    }

    [Fact]
    public void Equally_good_hits_keep_the_order_of_the_entries() => Ids("vermittlung").ShouldBe([.. Office.Where(entry => entry.Name is not null).Select(entry => entry.Id)]);

    [Fact]
    public void The_result_tells_under_which_other_surnames_it_found_entries()
    {
        Index.Find("Maier", 50).AlsoUnder.ShouldBe(["Mayr", "Meyer"]);
        Index.Find("Meier", 1).AlsoUnder.ShouldBe(["Maier", "Mayr", "Meyer"]);
        Index.Find("Kuhlmann", 50).AlsoUnder.ShouldBeEmpty();
    }

    [Fact]
    public void Other_surnames_are_told_the_most_frequent_first()
    {
        var index = new DirectoryIndex([.. new[] { "Maier", "Mayr", "Meyer", "Meyer", "Hanna" }.Select((surname, id) => new SearchEntry(id, surname, surname, "", [], []))]);
        index.Find("Maier", 50).AlsoUnder.ShouldBe(["Meyer", "Mayr"]);
    }

    [Fact]
    public void A_given_name_that_sounds_alike_names_no_other_surname()
    {
        var result = new DirectoryIndex([new(1, "Katrin Abel", "Abel", "", [], [])]).Find("Catherin Abel", 9);
        result.Hits.ShouldHaveSingleItem().Kind.ShouldBe(MatchKind.Phonetic);
        result.AlsoUnder.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Schmitt", "Schmidt")]
    [InlineData("Schmied", "Schmidt")]
    [InlineData("Hofmann", "Hoffmann")]
    [InlineData("Filip", "Philipp")]
    [InlineData("Stefan", "Stephen")]
    [InlineData("Kristof", "Christoph")]
    [InlineData("Bäcker", "Becker")]
    [InlineData("Baur", "Bauer")]
    [InlineData("Bauer", "Baur")]
    [InlineData("Mueller", "Muller")]
    [InlineData("Anna", "Hannah")]
    public void Names_that_sound_alike_find_each_other(string query, string name) =>
        new DirectoryIndex([new(1, name, name, "", [], [])]).Find(query, 1).Hits.ShouldHaveSingleItem().Kind.ShouldBe(MatchKind.Phonetic);

    [Theory]
    [InlineData("Meier", "Mohr")]
    [InlineData("Meier", "Neuer")]
    [InlineData("Meier", "Maria")]
    public void With_a_short_code_the_vowels_must_sound_alike_too(string query, string name) =>
        new DirectoryIndex([new(1, name, name, "", [], [])]).Find(query, 1).Total.ShouldBe(0);

    [Fact]
    public void A_name_with_the_same_vowels_comes_before_one_with_only_the_same_consonants()
    {
        var index = new DirectoryIndex([new(1, "Schande", "Schande", "", [], []), new(2, "Schmitt", "Schmitt", "", [], [])]);
        index.Find("Schmidt", 9).Hits.Select(hit => hit.Id).ShouldBe([2, 1]);
    }

    [Fact]
    public void Only_names_are_found_by_sound() => new DirectoryIndex([new(1, null, null, "", ["Philipp"], [])]).Find("Filipp Haus", 1).Total.ShouldBe(0);

    [Theory]
    [InlineData("Kuhlmabn", 4)]
    [InlineData("Kuhlamnn", 4)]
    [InlineData("Wicmhan", 0)]
    [InlineData("Wixhmannn", 6)]
    [InlineData("Tkatxchug", 3)]
    [InlineData("Tkatxhug", 0)]
    [InlineData("Kuhlmabn Mirjam", 4)]
    [InlineData("Bxispielhausen", 19)]
    [InlineData("Frau Kuhlmabn", 4)]
    public void Slips_are_forgiven_when_nothing_else_is_found(string query, int id)
    {
        var hits = Index.Find(query, 9).Hits;
        hits.Select(hit => hit.Id).ShouldBe(id == 0 ? [] : [id]);
        hits.ShouldAllBe(hit => hit.Kind == MatchKind.Misspelled);
    }

    [Fact]
    public void A_misspelling_is_not_offered_beside_something_better()
    {
        var index = new DirectoryIndex([new(1, "Heider", "Heider", "", [], []), new(2, "Haidek", "Haidek", "", [], [])]);
        index.Find("Heidek", 9).Hits.Select(hit => hit.Id).ShouldBe([2]);
        index.Find("Heidel", 9).Hits.Select(hit => (hit.Id, hit.Kind)).ShouldBe([(1, MatchKind.Misspelled)]);
    }

    [Fact]
    public void The_filter_decides_what_is_found_and_counted()
    {
        var result = Index.Find("Maier", 50, id => id != 9);
        result.Hits.Select(hit => hit.Id).ShouldBe([12, 8, 10]);
        result.Total.ShouldBe(3);
        Index.Find("Maier", 50, id => id == 8).AlsoUnder.ShouldBe(["Meyer"]);
    }

    [Fact]
    public void No_more_hits_come_than_wanted_but_all_are_counted()
    {
        var result = Index.Find("Maier", 2);
        result.Hits.Select(hit => hit.Id).ShouldBe([9, 12]);
        result.Total.ShouldBe(4);
        Index.Find("Maier", 0).Total.ShouldBe(4);
        Should.Throw<ArgumentOutOfRangeException>(() => Index.Find("Maier", -1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\0")]
    [InlineData("😀")]
    [InlineData("\ud800")]
    [InlineData("\u202e\u200f")]
    [InlineData("%_'\"*--;")]
    [InlineData("+")]
    [InlineData("...")]
    [InlineData("00")]
    [InlineData("+0")]
    [InlineData("9999999999999999999999999999999999999999")]
    [InlineData("Ткачук")]
    [InlineData("李")]
    public void Strange_queries_find_nothing(string query) => Index.Find(query, 9).ShouldBe(SearchResult.Nothing);

    [Fact]
    public void Names_in_other_scripts_are_found_as_they_are_written() =>
        new DirectoryIndex([new(1, "Олена Ткачук", "Ткачук", "", [], [])]).Find("ТКАЧ", 1).Total.ShouldBe(1);

    [Fact]
    public void An_empty_index_finds_nothing() => new DirectoryIndex([]).Find("Maier", 9).ShouldBe(SearchResult.Nothing);

    [Fact]
    public void A_query_is_cut_at_100_characters() => Index.Find("Kuhlmann" + new string(' ', 92) + "Wichmann", 9).Total.ShouldBe(1);

    [Fact]
    public void Words_after_the_eighth_do_not_count() => Index.Find("Vermittlung Deutsch Miriam Miriam Miriam Miriam Miriam Kuhlmann nirgends", 9).Total.ShouldBe(1);

    [Fact]
    public void A_word_longer_than_a_query_is_found_by_its_beginning() =>
        new DirectoryIndex([new(1, null, null, new string('x', 5000), [], [])]).Find(new string('x', 5000), 1).Total.ShouldBe(1);

    [Fact]
    public void No_text_throws() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text => Index.Find(text.Get, 3).Hits.Count <= 3).QuickCheckThrowOnFailure();

    [Fact]
    public void No_single_character_throws_alone_or_inside_a_word_or_an_entry()
    {
        for (var c = 0; c <= char.MaxValue; c++)
            Index.Find($"{(char)c}a{(char)c}9.{(char)c}", 1).Total.ShouldBeInRange(0, Office.Length);
        new DirectoryIndex([.. Enumerable.Range(0, char.MaxValue).Select(c => new SearchEntry(c, $"a{(char)c}b", null, "", [], [((char)c).ToString()]))]).Count.ShouldBe(char.MaxValue);
    }

    [Fact]
    public void Every_entry_is_found_by_its_full_name_exactly() =>
        GeneratedNames.Check((index, entry) => index.Find(entry.Name!, 9999).Hits.Any(hit => hit.Id == entry.Id && hit.Kind == MatchKind.Exact));

    [Fact]
    public void Every_entry_is_found_by_the_beginning_of_each_word() =>
        GeneratedNames.Check((index, entry) =>
        {
            var words = entry.Name!.Split(' ', '-').Concat(entry.Keywords);
            return words.SelectMany(word => Enumerable.Range(2, Math.Max(0, word.Length - 1)).Select(length => word[..Math.Min(length, word.Length)]))
                .All(beginning => index.Find(beginning, 9999).Hits.Any(hit => hit.Id == entry.Id));
        });

    [Fact]
    public void Every_entry_is_found_by_its_number_in_five_notations() =>
        GeneratedNames.Check((index, entry) =>
        {
            var extension = entry.Numbers[0]["49572198".Length..];
            string[] notations = [$"05721 98-{extension}", $"+49 5721 98{extension}", $"+49 (0) 5721/98 {extension}", $"98-{extension}", extension];
            return notations.All(notation => index.Find(notation, 9999).Hits.Any(hit => hit.Id == entry.Id));
        });

    [Fact]
    public void Misspellings_are_exactly_the_words_within_the_forgiven_distance() =>
        Prop.ForAll(Gen.Elements('b', 'd', 'k', 'r').ArrayOf(6).Select(letters => new string(letters)).ToArbitrary(), Gen.Elements(0, 3).ToArbitrary(), (typed, more) =>
        {
            var query = typed + "xyz"[..more];
            var words = AllNear.Select(word => word + "xyz"[..more]).ToArray();
            var index = new DirectoryIndex([.. words.Select((word, id) => new SearchEntry(id, null, null, "", [word], []))]);
            var expected = words.Any(word => word.StartsWith(query, StringComparison.Ordinal)) ? null
                : words.Index().Where(word => EditDistance.Between(query, word.Item) <= EditDistance.Forgiven(query.Length)).Select(word => word.Index).ToHashSet();
            return expected?.SetEquals(index.Find(query, 9999).Hits.Select(hit => hit.Id)) ?? true;
        }).QuickCheckThrowOnFailure();

    static readonly string[] AllNear = [.. from a in "bdk" from b in "bdkr" from c in "dkr" from d in "bkr" from end in new[] { "", "b", "rd", "rdk" } select string.Concat(a, b, c, d) + end];

    static class GeneratedNames
    {
        static readonly string[] Given = ["Anna", "Jan-Peter", "Änne", "Çiğdem", "José", "Søren", "Michael", "Joel", "Ueli", "Zoë"];
        static readonly string[] Surnames = ["Bauer", "von der Heide", "Groß", "Müller-Lüdenscheidt", "Łukasik", "Yıldız", "Þórsson", "Aebi", "Maeder", "Ödön", "Quelle"];
        static readonly string[] Keywords = ["Unterhalt", "Französisch", "2.07", "U25", "Maßnahme"];

        public static void Check(Func<DirectoryIndex, SearchEntry, bool> law) =>
            Prop.ForAll(Entries.ToArbitrary(), entries => entries.All(entry => law(new DirectoryIndex(entries), entry))).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

        static Gen<SearchEntry[]> Entries =>
            (from given in Gen.Elements(Given)
             from surname in Gen.Elements(Surnames)
             from keyword in Gen.Elements(Keywords)
             from extension in Gen.Choose(10, 99999)
             select (given, surname, keyword, extension))
            .NonEmptyListOf().Select(list => list.Take(12).Select((one, id) => new SearchEntry(id, $"{one.given} {one.surname}", one.surname, "", [one.keyword],
                [$"49572198{one.extension.ToString(CultureInfo.InvariantCulture)}"])).ToArray());
    }
}
