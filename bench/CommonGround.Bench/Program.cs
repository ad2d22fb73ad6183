using System.Diagnostics;
using CommonGround.Packages;

var family = args[0];
var parties = int.Parse(args[1]);
var issues = int.Parse(args[2]);
var options = int.Parse(args[3]);
var thr = int.Parse(args[4]);
var seeds = int.Parse(args[5]);
for (var seed = 0; seed < seeds; seed++)
{
    var r = new Random(seed);
    var list = Enumerable
        .Range(0, issues)
        .Select(i => Issue.Of($"i{i}", Enumerable.Range(0, options).Select(o => $"o{o}").ToArray()))
        .ToValueList();
    var preds = new List<Predicate>();
    var owners = new List<int>();
    var camp = Enumerable.Range(0, issues).Select(_ => r.NextDouble()).ToArray();
    for (var p = 0; p < parties; p++)
    {
        if (family is "walk" or "both" or "polar")
        {
            var w = Enumerable.Range(0, issues).Select(_ => r.Next(1, 101)).ToArray();
            var tot = w.Sum();
            var side = p % 2;
            var c = list.Select(
                    (iss, i) =>
                        Enumerable
                            .Range(0, options)
                            .Select(o =>
                            {
                                var v =
                                    family == "polar"
                                        ? Math.Clamp((side == 0 ? o : options - 1 - o) * 100 / (options - 1) + r.Next(-20, 21), 0, 100)
                                        : r.Next(0, 101);
                                return new Rational(v * w[i], tot);
                            })
                            .ToValueList()
                )
                .ToValueList();
            preds.Add(new Reaches(new Additive("v", c), thr));
            owners.Add(p);
        }
        if (family is "red" or "both")
        {
            for (var k = 0; k < (family == "red" ? 2 : 1); k++)
            {
                var a = r.Next(issues);
                var b = r.Next(issues);
                if (b == a)
                    b = (a + 1) % issues;
                Condition A(int i)
                {
                    var s = Enumerable.Range(0, options).Where(_ => r.Next(2) == 0).ToArray();
                    if (s.Length == 0)
                        s = [0];
                    return new IsOneOf(list[i], s.Select(o => list[i].Options[o]).ToValueList());
                }
                preds.Add(new Meets(r.Next(2) == 0 ? new AllOf([A(a), A(b)]) : new AnyOf([A(a), A(b)])));
                owners.Add(p);
            }
        }
    }
    var sw = Stopwatch.StartNew();
    var space = PackageSpace.Of(list, preds, owners, Quorum.Unanimity);
    var t0 = sw.ElapsedMilliseconds;
    var all = IndexSet.Below(preds.Count);
    sw.Restart();
    var can = space.Can(all);
    var t1 = sw.ElapsedMilliseconds;
    sw.Restart();
    var first = can == true ? space.First(all) : null;
    var t2 = sw.ElapsedMilliseconds;
    sw.Restart();
    var lb = space.LeastBreaches(all, IndexSet.Empty, 20000);
    var t3 = sw.ElapsedMilliseconds;
    sw.Restart();

    var t4 = sw.ElapsedMilliseconds;
    sw.Restart();
    var cnt = space.Count(all);
    Console.WriteLine(
        $"{family} seed {seed}: compile {t0} can={can} {t1} ms, first {t2}, sweep {lb.Sets.Count}/{lb.IsAll}/ {t3} ms, conflicts {lb.Conflicts.Count} {t4} ms, count {cnt.Count} {sw.ElapsedMilliseconds} ms"
    );
}
return 0;
