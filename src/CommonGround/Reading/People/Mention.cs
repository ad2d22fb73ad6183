namespace CommonGround.Reading.People;

/// <summary>Words that name somebody, by place in their sentence.</summary>
/// <param name="Next">Just after the last of them.</param>
internal readonly record struct Mention(string Name, string Kind, int Start, int Next);
