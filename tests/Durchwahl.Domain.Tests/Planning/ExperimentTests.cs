using Durchwahl.Domain.Planning;

namespace Durchwahl.Domain.Tests.Planning;

public class ExperimentTests(ITestOutputHelper output)
{
    [Fact]
    public void Shows_everything()
    {
        var outcomes = Experiment.Run([PlannedBooks.Scenario(PlannedBooks.Book(3, 20)) with { DialsDirect = .5 }, PlannedBooks.Scenario(PlannedBooks.Book(0, 20))], PlannedBooks.Plan(30, 20));
        foreach (var outcome in outcomes) output.WriteLine($"{outcome}\n{string.Join('\n', outcome.HalfHours)}\n{string.Join(" | ", outcome.ServiceLevels)}\n{outcome.Figures[0]}");
    }
}
