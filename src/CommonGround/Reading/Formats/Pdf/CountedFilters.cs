using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace CommonGround.Reading.Formats.Pdf;

/// <summary>The parser's own filters, each asked only once it is known how much it would unpack. Pictures are left packed.</summary>
internal sealed class CountedFilters(PdfLimits limits) : BaseFilterProvider(Counted(limits))
{
    private static readonly Memory<byte> Nothing = Memory<byte>.Empty;

    private static Dictionary<string, IFilter> Counted(PdfLimits limits)
    {
        var flate = new Filter(new FlateFilter(), input => PackedSize.OfFlate(input, limits.Spend));
        var lzw = new Filter(new LzwFilter(), input => PackedSize.OfLzw(input, limits.Spend));
        var runs = new Filter(new RunLengthFilter(), input => PackedSize.OfRuns(input, limits.Spend));
        // Four zeros for each “z” are the most that these two make of a byte.
        var base85 = new Filter(new Ascii85Filter(), input => limits.Spend(4L * input.Length));
        var hex = new Filter(new AsciiHexDecodeFilter(), input => limits.Spend(input.Length));
        var picture = new Picture();
        return new(StringComparer.Ordinal)
        {
            ["FlateDecode"] = flate,
            ["Fl"] = flate,
            ["LZWDecode"] = lzw,
            ["LZW"] = lzw,
            ["RunLengthDecode"] = runs,
            ["RL"] = runs,
            ["ASCII85Decode"] = base85,
            ["A85"] = base85,
            ["ASCIIHexDecode"] = hex,
            ["AHx"] = hex,
            ["CCITTFaxDecode"] = picture,
            ["CCF"] = picture,
            ["DCTDecode"] = picture,
            ["DCT"] = picture,
            ["JBIG2Decode"] = picture,
            ["JPXDecode"] = picture,
        };
    }

    private sealed class Filter(IFilter inner, Action<ReadOnlyMemory<byte>> count) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            count(input);
            return inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        }
    }

    private sealed class Picture : IFilter
    {
        public bool IsSupported => false;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex) =>
            Nothing;
    }
}
