using SupportAgentBench.Site.Pages.Reports;
using SupportAgentBench.Site.Tests.Prose.Claims;

namespace SupportAgentBench.Site.Tests.Pages.Reports;

public class ReportNeighborsTests
{
    private readonly ReportNeighbors _neighbors = new(ClaimDesk.Board.Models);

    [Fact]
    public void The_first_has_none_before_it_and_the_last_none_after()
    {
        Assert.Null(_neighbors.Before(ClaimDesk.Board.Models[0].Model.Id));
        Assert.Null(_neighbors.After(ClaimDesk.Board.Models[^1].Model.Id));
    }

    [Fact]
    public void Each_is_followed_by_the_next_in_the_order_given()
    {
        for (var place = 0; place + 1 < ClaimDesk.Board.Models.Length; place++)
        {
            var (model, next) = (ClaimDesk.Board.Models[place].Model, ClaimDesk.Board.Models[place + 1].Model);
            Assert.Equal(next.Name, _neighbors.After(model.Id)!.Model);
            Assert.Equal($"../../models/{next.Id}/", _neighbors.After(model.Id)!.Link.Url);
            Assert.Equal(model.Name, _neighbors.Before(next.Id)!.Model);
        }
    }
}
