using System.IO.Compression;
using CommonGround.Cases;

namespace CommonGround.Web.Cases;

/// <summary>A case folder in a ZIP file, read without ever holding more than a case may have.</summary>
internal static class ZippedCase
{
    public const long MostBytes = CaseLimits.CaseBytes;

    /// <summary>The folder, or why there is none.</summary>
    public static async Task<(CaseFolder? Folder, string? Refusal)> Read(string name, Stream stream)
    {
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        bytes.Position = 0;
        try
        {
            await using var zip = await ZipArchive.CreateAsync(bytes, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null);
            var talks = zip
                .Entries.Where(entry => entry.Name == CaseReader.TalksFile)
                .MinBy(entry => entry.FullName.Count(letter => letter == '/'));
            return talks is null
                ? (null, $"“{name}” holds no {CaseReader.TalksFile}.")
                : await Read(name, zip, talks.FullName[..^CaseReader.TalksFile.Length]);
        }
        catch (InvalidDataException)
        {
            return (null, $"“{name}” is not a ZIP file.");
        }
    }

    private static async Task<(CaseFolder? Folder, string? Refusal)> Read(string name, ZipArchive zip, string root)
    {
        var files = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var left = CaseLimits.CaseBytes;
        foreach (
            var entry in zip.Entries.Where(entry => entry.FullName.StartsWith(root, StringComparison.Ordinal) && entry.Name.Length > 0)
        )
        {
            var path = entry.FullName[root.Length..];
            if (path.Split('/').Any(part => part.StartsWith('.')))
            {
                continue;
            }

            var content = await Start(entry, left + 1);
            left -= content.Length;
            if (left < 0 || files.Count == CaseLimits.Files)
            {
                return (null, $"“{name}” is larger than a case may be.");
            }

            files[path] = content;
        }

        var folder = root.TrimEnd('/');
        return (new(folder.Length > 0 ? folder[(folder.LastIndexOf('/') + 1)..] : Path.GetFileNameWithoutExtension(name), files), null);
    }

    /// <summary>Not more than so many bytes, whatever length the entry claims.</summary>
    private static async Task<byte[]> Start(ZipArchiveEntry entry, int most)
    {
        await using var stream = await entry.OpenAsync();
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        while (
            bytes.Length < most
            && await stream.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, most - bytes.Length))) is var count and > 0
        )
        {
            bytes.Write(buffer, 0, count);
        }

        return bytes.ToArray();
    }
}
