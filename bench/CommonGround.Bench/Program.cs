using CommonGround.Bench;

// dotnet run -c Release --project bench/CommonGround.Bench -- agree [seeds]
if (args is ["agree", .. var rest])
{
    AgreementBench.Run(rest.Length > 0 && int.TryParse(rest[0], out var seeds) ? seeds : 20);
    return 0;
}

// dotnet run -c Release --project bench/CommonGround.Bench -- read --all DATA POLNEAR
if (args is ["read", "--all", var data, var marked])
{
    ReadingVienna.Run(Path.Combine(data, "vienna"));
    ReadingStances.Run(Path.Combine(data, "vienna"));
    ReadingPlover.Run(Path.Combine(data, "reading", "plover-gold.txt"), showsMisses: false);
    ReadingBench.Run(marked, "test");
    ReadingSpeed.Run(Path.Combine(marked, "data", "train", "text"));
    return 0;
}

// dotnet run -c Release --project bench/CommonGround.Bench -- read --polnear FOLDER [SPLIT]
if (args is ["read", "--polnear", var folder, .. var split])
{
    ReadingBench.Run(folder, split is [var named] ? named : "test");
    return 0;
}

// dotnet run -c Release --project bench/CommonGround.Bench -- read --speed [FOLDER]
if (args is ["read", "--speed", .. var texts])
{
    ReadingSpeed.Run(texts is [var place] ? place : null);
    return 0;
}

// dotnet run -c Release --project bench/CommonGround.Bench -- read --vienna FOLDER
if (args is ["read", "--vienna", var vienna])
{
    ReadingVienna.Run(vienna);
    return 0;
}

// dotnet run -c Release --project bench/CommonGround.Bench -- read --fuzz N
if (args is ["read", "--fuzz", var articles] && int.TryParse(articles, out var count))
{
    return ReadingFuzz.Run(count);
}

// dotnet run -c Release --project bench/CommonGround.Bench -- formats --collection FOLDER [--tables FOLDER | --answers FILE]
if (args is ["formats", "--collection", var collection, .. var compared])
{
    switch (compared)
    {
        case ["--tables", var tables]:
            FormatsAnswers.CompareTables(collection, tables);
            break;
        case ["--answers", var answers]:
            FormatsAnswers.CompareBids(collection, answers);
            break;
        default:
            FormatsBench.Run(collection);
            break;
    }

    return 0;
}

// dotnet run -c Release --project bench/CommonGround.Bench -- read --plover FILE [--misses]
if (args is ["read", "--plover", var plover, .. var shown])
{
    ReadingPlover.Run(plover, shown is ["--misses"]);
    return 0;
}

// dotnet run -c Release --project bench/CommonGround.Bench -- read --stances FOLDER
if (args is ["read", "--stances", var report])
{
    ReadingStances.Run(report);
    return 0;
}

// dotnet run -c Release --project bench/CommonGround.Bench -- forecast SCENARIOS
if (args is ["forecast", var scenarios])
{
    ForecastBench.Run(scenarios);
    return 0;
}

// dotnet run -c Release --project bench/CommonGround.Bench -- forecast-cv FILE
if (args is ["forecast-cv", var decided])
{
    return ForecastValidation.Run(decided);
}

Console.Error.WriteLine(
    "usage: agree [seeds] | read --all DATA POLNEAR | read --polnear FOLDER [SPLIT] | read --speed [FOLDER] | read --vienna FOLDER | read --plover FILE [--misses] | read --stances FOLDER | read --fuzz N | forecast SCENARIOS | forecast-cv FILE | formats --collection FOLDER [--tables FOLDER | --answers FILE]"
);
return 2;
