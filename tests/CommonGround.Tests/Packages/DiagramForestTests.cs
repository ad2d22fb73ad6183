using CommonGround.Packages;

namespace CommonGround.Tests.Packages;

public sealed class DiagramForestTests
{
    [Fact]
    public void A_diagram_leads_a_package_to_what_its_condition_says_whatever_the_order_of_the_issues() =>
        Conditions.Sample(
            (issues, condition, order) =>
            {
                var compiler = new DiagramCompiler(order.Select(place => issues[place]).ToArray());
                var root = compiler.Compile(condition);
                Assert.All(
                    Package.All(issues),
                    package =>
                        Assert.Equal(
                            condition.Holds(package) ? DiagramForest.True : DiagramForest.False,
                            Leaf(compiler, root, package, order)
                        )
                );
            },
            iter: 2_000
        );

    [Fact]
    public void Conditions_that_hold_of_the_same_packages_are_one_diagram() =>
        Conditions.Sample(
            (issues, condition, order) =>
            {
                var compiler = new DiagramCompiler(order.Select(place => issues[place]).ToArray());
                Assert.Equal(compiler.Compile(condition), compiler.Compile(new Not(new Not(condition))));
                Assert.Equal(compiler.Compile(Listed(issues, condition)), compiler.Compile(condition));
            },
            iter: 500
        );

    [Fact]
    public void A_diagram_depends_on_just_the_issues_that_can_change_it() =>
        Conditions.Sample(
            (issues, condition, order) =>
            {
                var compiler = new DiagramCompiler(order.Select(place => issues[place]).ToArray());
                var changing = Enumerable
                    .Range(0, issues.Count)
                    .Where(level =>
                        Package
                            .All(issues)
                            .GroupBy(package =>
                                string.Join(' ', package.Choices.Select((choice, place) => place == order[level] ? -1 : choice))
                            )
                            .Any(alike => alike.Select(condition.Holds).Distinct().Count() > 1)
                    );
                Assert.Equal(changing, compiler.Forest.Support(compiler.Compile(condition)));
            },
            iter: 500
        );

    [Fact]
    public void Two_scales_with_too_many_steps_to_compare_are_refused_before_the_memory_is_spent()
    {
        var scale = new Scale(0, 9999, 1, "days");
        var (earlier, later) = (Issue.On("earlier", scale), Issue.On("later", scale));
        var compiler = new DiagramCompiler([earlier, later]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<TooLargeException>(() => compiler.Compile(new Between(earlier, Relation.Less, later)));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000_000);
    }

    [Fact]
    public void Too_many_steps_are_refused_before_the_memory_is_spent()
    {
        var issues = Enumerable
            .Range(0, 16)
            .Select(place => Issue.Of($"issue-{place}", [.. Enumerable.Range(0, 8).Select(option => $"option-{option}")]))
            .ToValueList();
        var compiler = new DiagramCompiler([.. issues]);
        var pairs = Enumerable
            .Range(0, 8)
            .Select(left =>
                (Condition)
                    new AnyOf([
                        .. issues[left]
                            .Options.Select(
                                (option, place) =>
                                    (Condition)
                                        new AllOf([
                                            new IsOneOf(issues[left], [option]),
                                            new IsOneOf(issues[left + 8], [issues[left + 8].Options[place]]),
                                        ])
                            ),
                    ])
            );
        Assert.Throws<TooLargeException>(() => compiler.Compile(new AllOf(pairs.ToValueList())));
    }

    private static readonly Gen<(ValueList<Issue>, Condition, int[])> Conditions =
        from issues in Any.Issues(most: 48)
        from condition in Any.Condition(issues, depth: 3)
        from order in Gen.Shuffle(Enumerable.Range(0, issues.Count).ToArray())
        select (issues, condition, order);

    private static int Leaf(DiagramCompiler compiler, int root, Package package, int[] order) =>
        order
            .Select((issue, level) => (issue, level))
            .Aggregate(root, (node, at) => compiler.Forest.Step(node, at.level, package.Choices[at.issue]));

    /// <summary>The condition as a list of the packages of which it holds.</summary>
    private static AnyOf Listed(ValueList<Issue> issues, Condition condition) =>
        new([
            .. Package
                .All(issues)
                .Where(condition.Holds)
                .Select(package => new AllOf([.. issues.Select(issue => (Condition)new IsOneOf(issue, [package[issue]]))])),
        ]);
}
