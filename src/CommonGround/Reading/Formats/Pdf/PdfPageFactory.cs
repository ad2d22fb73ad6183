using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace CommonGround.Reading.Formats.Pdf;

/// <summary>Makes of a page its letters alone, within the limits.</summary>
internal sealed class PdfPageFactory(
    IPdfTokenScanner pdfScanner,
    IResourceStore resourceStore,
    ILookupFilterProvider filterProvider,
    IPageContentParser pageContentParser,
    ParsingOptions parsingOptions
) : BasePageFactory<PdfPage>(pdfScanner, resourceStore, filterProvider, pageContentParser, parsingOptions), IPageFactory<PdfPage>
{
    private PdfLimits Limits => (PdfLimits)ParsingOptions;

    /// <summary>A page may name one stream a thousand times, and that is joined to one text before anybody looks at it.</summary>
    PdfPage IPageFactory<PdfPage>.Create(
        int number,
        DictionaryToken dictionary,
        PageTreeMembers pageTreeMembers,
        NamedDestinations namedDestinations
    )
    {
        if (
            dictionary.TryGet(NameToken.Contents, out var contents)
            && DirectObjectFinder.TryGet<ArrayToken>(contents, PdfScanner, out var array)
        )
        {
            foreach (var item in array.Data.Skip(1))
            {
                Limits.Spend(DirectObjectFinder.TryGet<StreamToken>(item, PdfScanner, out var stream) ? stream.Data.Length : 0);
            }
        }

        return Create(number, dictionary, pageTreeMembers, namedDestinations);
    }

    protected override PdfPage ProcessPage(
        int pageNumber,
        DictionaryToken dictionary,
        NamedDestinations namedDestinations,
        MediaBox mediaBox,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations
    ) =>
        new GlyphCollector(
            pageNumber,
            ResourceStore,
            PdfScanner,
            PageContentParser,
            FilterProvider,
            cropBox,
            userSpaceUnit,
            rotation,
            initialMatrix,
            Limits
        ).Process(pageNumber, operations);
}
