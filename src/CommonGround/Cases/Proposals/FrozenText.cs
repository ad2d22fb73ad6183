using System.Security.Cryptography;
using System.Text;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Cases.Proposals;

/// <summary>Makes a source of a text, as the case folder keeps it: plain UTF-8, LF line ends, frozen by its hash.</summary>
public static class FrozenText
{
    private const int LongestName = 40;

    /// <summary>A source named after its file, before anybody looked whether the case has room for that name.</summary>
    public static Source Freeze(string file, string text)
    {
        var name = Name(file);
        var plain = Plain(text);
        return new(name, $"sources/{name}.txt", plain)
        {
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain))),
        };
    }

    /// <summary>The text with LF line ends, and a space for every control character: nobody could see or quote it.</summary>
    public static string Plain(string text) =>
        WithoutControls(text.TrimStart('\ufeff').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));

    private static string WithoutControls(string text) =>
        string.Create(
            text.Length,
            text,
            (span, from) =>
            {
                for (var at = 0; at < from.Length; at++)
                {
                    span[at] = from[at] is not ('\n' or '\t') && from[at] < 128 && char.IsControl(from[at]) ? ' ' : from[at];
                }
            }
        );

    private static string Name(string file)
    {
        var dot = file.LastIndexOf('.');
        var name = PlainNames.Of(dot > 0 ? file[..dot] : file, LongestName);
        return name.Length > 0 && char.IsAsciiLetter(name[0]) && Words.Quoted(name) == name && name != Option.Never ? name
            : name.Length == 0 ? "source"
            : $"source-{name}";
    }
}
