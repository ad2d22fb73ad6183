using System.Globalization;
using CommonGround.Bench;

// dotnet run -c Release --project bench/CommonGround.Bench -- COMMAND
switch (args)
{
    case ["agree", .. var seeds]:
        AgreementBench.Run(Number(seeds, 0, or: 20), words: seeds.ElementAtOrDefault(1) ?? "");
        return 0;
    case ["packages", .. var numbers]:
        PackagesBench.Run(
            Number(numbers, 0, or: 5),
            Number(numbers, 1, or: 1),
            Number(numbers, 2, or: 60),
            words: numbers.ElementAtOrDefault(3) ?? ""
        );
        return 0;
    case ["frontier", .. var seeds]:
        FrontierBench.Run(Number(seeds, 0, or: 5));
        return 0;
    case ["count", .. var seeds]:
        CountBench.Run(Number(seeds, 0, or: 5));
        return 0;
    case ["forecast", var scenarios]:
        ForecastBench.Run(scenarios);
        return 0;
    case ["forecast-cv", var decisions]:
        return ForecastValidation.Run(decisions);
    case ["roadmap", .. var numbers]:
        RoadmapBench.Run(Number(numbers, 0, or: 200), Number(numbers, 1, or: 10));
        return 0;
    case ["draft"]:
        DraftBench.Run();
        return 0;
    case ["power"]:
        PowerBench.Run(file: null);
        return 0;
    case ["power", var published]:
        PowerBench.Run(published);
        return 0;
    case ["stability", "--check", var conflicts]:
        return StabilityBench.Check(int.Parse(conflicts, CultureInfo.InvariantCulture));
    case ["stability", .. var options]:
        StabilityBench.Run(Number(options, 0, or: 0));
        return 0;
    case ["read", "--all", var data, var marked]:
        ReadingVienna.Run(Path.Combine(data, "vienna"));
        ReadingStances.Run(Path.Combine(data, "vienna"));
        ReadingPlover.Run(Path.Combine(data, "reading", "plover-gold.txt"), showsMisses: false);
        ReadingBench.Run(marked, "test");
        ReadingSpeed.Run(Path.Combine(marked, "data", "train", "text"));
        return 0;
    case ["read", "--polnear", var marked]:
        ReadingBench.Run(marked, "test");
        return 0;
    case ["read", "--polnear", var marked, var split]:
        ReadingBench.Run(marked, split);
        return 0;
    case ["read", "--speed"]:
        ReadingSpeed.Run(folder: null);
        return 0;
    case ["read", "--speed", var texts]:
        ReadingSpeed.Run(texts);
        return 0;
    case ["read", "--vienna", var report]:
        ReadingVienna.Run(report);
        return 0;
    case ["read", "--stances", var report]:
        ReadingStances.Run(report);
        return 0;
    case ["read", "--plover", var sentences, .. var shown]:
        ReadingPlover.Run(sentences, shown is ["--misses"]);
        return 0;
    case ["read", "--fuzz", var articles]:
        return ReadingFuzz.Run(int.Parse(articles, CultureInfo.InvariantCulture));
    case ["formats", "--collection", var collection]:
        FormatsBench.Run(collection);
        return 0;
    case ["formats", "--collection", var collection, "--tables", var tables]:
        FormatsAnswers.CompareTables(collection, tables);
        return 0;
    case ["formats", "--collection", var collection, "--answers", var answers]:
        FormatsAnswers.CompareBids(collection, answers);
        return 0;
    case ["serve", "--secrets", .. var numbers]:
        return await SecrecyBench.Run(Number(numbers, 0, or: 1000), Number(numbers, 1, or: 1000));
    case ["serve", .. var numbers]:
        await ServeBench.Run(Number(numbers, 0, or: 60));
        return 0;
    default:
        Console.Error.WriteLine(
            """
            agree [SEEDS] [WORDS OF A FAMILY’S NAME]
            packages [SEEDS] [SEEDS OF THE OTHERS] [SECONDS OF THE OTHERS] [WORDS OF A FAMILY’S NAME]
            frontier [SEEDS]
            count [SEEDS]
            forecast SCENARIOS
            forecast-cv FILE
            draft
            power [FILE]
            stability [OPTIONS] | --check CONFLICTS
            read --all DATA POLNEAR | --polnear FOLDER [SPLIT] | --speed [FOLDER] | --vienna FOLDER | --stances FOLDER
                 --plover FILE [--misses] | --fuzz N
            formats --collection FOLDER [--tables FOLDER | --answers FILE]
            serve [SECONDS] | --secrets [CASES [CHANGES]]
            """
        );
        return 2;
}

static int Number(string[] words, int place, int or) => place < words.Length ? int.Parse(words[place], CultureInfo.InvariantCulture) : or;
