using System.Text;
using CommonGround.Packages;

namespace CommonGround.Cases.Formats;

/// <summary>Names that a case can use, made of names that it perhaps cannot: small letters, hyphens, and no two alike.</summary>
/// <param name="noun">What a name starts with that would not start with a letter.</param>
internal sealed class Slugs(string noun)
{
    /// <summary>Leaves room for what makes it unlike others.</summary>
    private const int Longest = 60;

    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    /// <summary>A key of the case, which starts with a letter and means nothing else.</summary>
    public string Key(string original)
    {
        var slug = Slug(original, keepsPoints: false);
        return Unlike(
            slug.Length == 0 ? noun
            : slug == Packages.Option.Never || Words.Quoted(slug) != slug ? Cut($"{noun}-{slug}")
            : slug
        );
    }

    /// <summary>The name of an option, which may start with a digit.</summary>
    public string Option(string original)
    {
        var slug = Slug(original, keepsPoints: true);
        return Unlike(slug.Length == 0 ? noun : slug);
    }

    private string Unlike(string slug)
    {
        var name = slug;
        for (var count = 2; !used.Add(name); count++)
        {
            name = FormattableString.Invariant($"{slug}-{count}");
        }

        return name;
    }

    private static string Slug(string original, bool keepsPoints)
    {
        var slug = new StringBuilder();
        for (var at = 0; at < original.Length && slug.Length <= Longest; at++)
        {
            var character = original[at];
            var isInNumber = IsDigit(original, at + 1) && (character == '-' ? slug.Length == 0 : IsDigit(original, at - 1));
            if (char.IsLetterOrDigit(character))
            {
                slug.Append(char.ToLowerInvariant(character));
            }
            else if (isInNumber && character == '-' && slug.Length == 0)
            {
                slug.Append("minus-");
            }
            else if (isInNumber && character == '.' && keepsPoints)
            {
                slug.Append('.');
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return Cut(slug.ToString());
    }

    private static string Cut(string slug) => (slug.Length > Longest ? slug[..Longest] : slug).TrimEnd('-', '.');

    private static bool IsDigit(string text, int at) => at >= 0 && at < text.Length && char.IsAsciiDigit(text[at]);
}
