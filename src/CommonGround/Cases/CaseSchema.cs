namespace CommonGround.Cases;

/// <summary>The JSON Schema of <c>talks.yaml</c>, with which editors complete, explain and check a case as it is written.</summary>
public static class CaseSchema
{
    /// <summary>The name under which a new case holds it.</summary>
    public const string File = "talks.schema.json";

    public static string Text => Embedded.Text(File);
}
