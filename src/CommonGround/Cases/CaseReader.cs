namespace CommonGround.Cases;

/// <summary>From the files of a case to the negotiation that they describe, or to what is wrong with them.</summary>
public static class CaseReader
{
    public static CaseReading Read(CaseFolder folder) =>
        new(null, [new Problem(Severity.Error, "talks.yaml", 1, 1, $"the case “{folder.Name}” cannot be read yet")]);
}
