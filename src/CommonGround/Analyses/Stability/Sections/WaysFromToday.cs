using CommonGround.Briefs;

namespace CommonGround.Analyses.Stability.Sections;

/// <summary>How the situations that would hold can be reached from today's, and whether each step pays for who takes it.</summary>
internal sealed class WaysFromToday(Equilibria equilibria, SituationWords words)
{
    public IEnumerable<Section> Write()
    {
        if (equilibria.Model.StatusQuo is not { } today || equilibria.Ways.Count == 0)
        {
            yield break;
        }

        yield return new Section(
            "ways",
            "Ways from today’s situation",
            [
                new Table(
                    "The shortest ways to the situations shown",
                    [new("To"), new("By moves"), new("By moves that each improve on the one before for who makes it")],
                    [
                        .. equilibria.Ways.Select(way => new Row([
                            words.Label(way.To),
                            Steps(today, way.Moves),
                            Steps(today, way.Improvements),
                        ])),
                    ]
                ),
            ]
        );
    }

    private Cell Steps(int today, Packages.ValueList<Stride>? strides) =>
        strides is null ? "none" : Wording.Sentence(words.ShortSteps(today, strides));
}
