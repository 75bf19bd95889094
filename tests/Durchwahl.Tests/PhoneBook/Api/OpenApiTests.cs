using System.Text.Json.Nodes;
using Durchwahl.Access.Contract;
using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.PhoneBook.Api;

public class OpenApiTests(ReleasedHouse house) : IClassFixture<ReleasedHouse>
{
    [Fact]
    public async Task The_description_is_OpenAPI_3_1_and_names_every_route_of_the_interface()
    {
        var document = await Document();
        document["openapi"]!.GetValue<string>().ShouldStartWith("3.1");
        var described = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(method => $"{method.Key.ToUpperInvariant()} {path.Key}")).ToHashSet();
        var opened = DoorList.Of(house.Web).Where(door => door.Pattern.StartsWith("/api/v1/", StringComparison.Ordinal) && door.Method != "OPTIONS")
            .Select(door => $"{door.Method} {door.Pattern.Replace(":guid", "", StringComparison.Ordinal)}");
        described.ShouldBe(opened, ignoreOrder: true);
    }

    [Fact]
    public async Task Every_value_has_a_type_and_every_property_of_ours_a_description()
    {
        foreach (var (name, schema) in (await Document())["components"]!["schemas"]!.AsObject())
        {
            (schema!["type"] ?? schema["oneOf"]).ShouldNotBeNull(name);
            foreach (var (property, value) in schema["properties"]?.AsObject() ?? [])
            {
                (value!["type"] ?? value["$ref"] ?? value["oneOf"]).ShouldNotBeNull($"{name}.{property}");
                if (value["type"]?.ToJsonString().Contains("array", StringComparison.Ordinal) == true) value["items"].ShouldNotBeNull($"{name}.{property}");
                if (name != "ProblemDetails") value.ToJsonString().ShouldContain("description", customMessage: $"{name}.{property}");
            }
        }
    }

    [Theory]
    [InlineData("PhoneNumber")]
    [InlineData("WeeklyHours")]
    [InlineData("PostId")]
    [InlineData("ZonedDateTime")]
    public async Task Values_that_are_one_text_are_described_as_text_with_an_example(string name)
    {
        var schema = (await Document())["components"]!["schemas"]![name]!;
        schema["type"]!.GetValue<string>().ShouldBe("string");
        schema["examples"]!.AsArray().Count.ShouldBe(1);
        schema["properties"].ShouldBeNull();
    }

    [Fact]
    public async Task Every_operation_names_its_refusals_as_problem_details()
    {
        foreach (var (path, methods) in (await Document())["paths"]!.AsObject())
            foreach (var (method, operation) in methods!.AsObject())
                operation!["responses"]!["429"]!["content"]!["application/problem+json"].ShouldNotBeNull($"{method} {path}");
    }

    async Task<JsonNode> Document()
    {
        using var browser = house.Browser();
        using var answer = await browser.Get("/openapi/v1.json");
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }
}
