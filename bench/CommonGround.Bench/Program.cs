using CommonGround.Bench;

// dotnet run -c Release --project bench/CommonGround.Bench -- agree [seeds]
if (args is ["agree", .. var rest])
{
    AgreementBench.Run(rest.Length > 0 && int.TryParse(rest[0], out var seeds) ? seeds : 20);
    return 0;
}

Console.Error.WriteLine("usage: agree [seeds]");
return 2;
