using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace CommonGround.Reading.Formats.Pdf;

/// <summary>Walks over what a page draws and keeps the letters that stand upright; lines, areas and pictures pass by.</summary>
internal sealed class GlyphCollector(
    int pageNumber,
    IResourceStore resourceStore,
    IPdfTokenScanner pdfScanner,
    IPageContentParser pageContentParser,
    ILookupFilterProvider filterProvider,
    CropBox cropBox,
    UserSpaceUnit userSpaceUnit,
    PageRotationDegrees rotation,
    in TransformationMatrix initialMatrix,
    PdfLimits limits
)
    : BaseStreamProcessor<PdfPage>(
        pageNumber,
        resourceStore,
        pdfScanner,
        pageContentParser,
        filterProvider,
        cropBox,
        userSpaceUnit,
        rotation,
        initialMatrix,
        limits
    )
{
    /// <summary>The most that a line may rise over its length, in parts of it.</summary>
    private const double Upright = 0.1;

    private readonly List<Glyph> glyphs = [];
    private int slanted;

    public override PdfPage Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        PageNumber = pageNumberCurrent;
        CloneAllStates();
        ProcessOperations(operations);
        return new(glyphs, slanted);
    }

    public override void RenderGlyph(
        IFont font,
        CurrentGraphicsState currentState,
        double fontSize,
        double pointSize,
        int code,
        string unicode,
        long currentOffset,
        in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox
    )
    {
        limits.SpendLetter();
        var matrix = renderingMatrix.Multiply(textMatrix).Multiply(transformationMatrix);
        var start = matrix.Transform(new PdfPoint(0, 0));
        var end = matrix.Transform(new PdfPoint(characterBoundingBox.Width, 0));
        var top = matrix.Transform(new PdfPoint(0, 1));
        var size = Math.Abs(top.Y - start.Y);
        if (string.IsNullOrEmpty(unicode) || !double.IsFinite(start.X + start.Y + end.X + end.Y + size))
        {
            return;
        }

        if (end.X < start.X || Math.Abs(end.Y - start.Y) > Upright * (end.X - start.X) || size <= 0)
        {
            slanted += string.IsNullOrWhiteSpace(unicode) ? 0 : 1;
            return;
        }

        glyphs.Add(new(unicode, start.X, end.X, start.Y, size));
    }

    public override void ApplyXObject(NameToken xObjectName)
    {
        limits.SpendForm();
        base.ApplyXObject(xObjectName);
    }

    public override void BeginSubpath() { }

    public override PdfPoint? CloseSubpath() => null;

    public override void StrokePath(bool close) { }

    public override void FillPath(FillingRule fillingRule, bool close) { }

    public override void FillStrokePath(FillingRule fillingRule, bool close) { }

    public override void MoveTo(double x, double y) { }

    public override void BezierCurveTo(double x2, double y2, double x3, double y3) { }

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) { }

    public override void LineTo(double x, double y) { }

    public override void Rectangle(double x, double y, double width, double height) { }

    public override void EndPath() { }

    public override void ClosePath() { }

    public override void ModifyClippingIntersect(FillingRule clippingRule) { }

    public override void PaintShading(NameToken shadingName) { }

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties) { }

    public override void EndMarkedContent() { }

    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        limits.SpendOperations(operations.Count);
        base.ProcessOperations(operations);
    }

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule) { }

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord) { }

    protected override void RenderInlineImage(InlineImage inlineImage) { }
}
