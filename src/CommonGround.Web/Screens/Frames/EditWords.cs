using CommonGround.Cases.Editing;

namespace CommonGround.Web.Screens.Frames;

/// <summary>How a page says why a change was not made.</summary>
internal static class EditWords
{
    /// <summary>What stands in its way, with both texts where somebody was faster; null when it was made.</summary>
    public static string? Obstacle(this Edited edited) =>
        edited switch
        {
            Edited.Clash { Edit: var edit, Current: var current } =>
                $"Nothing was changed: somebody else has changed {edit.Place}, which says {Quoted(current)} now and would have said {Quoted(edit.After)}. Edit it where it stands.",
            Edited.Refused refused => string.Join(" ", refused.Problems),
            _ => null,
        };

    private static string Quoted(string? text) => text is null ? "nothing" : $"“{text}”";
}
