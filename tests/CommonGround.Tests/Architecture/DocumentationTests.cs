using System.Xml.Linq;

namespace CommonGround.Tests.Architecture;

public sealed class DocumentationTests
{
    [Fact]
    public void Every_public_type_says_what_it_means()
    {
        var documented = XDocument
            .Load(Path.ChangeExtension(Core.Assembly.Location, ".xml"))
            .Descendants("member")
            .Where(member => !string.IsNullOrWhiteSpace(member.Element("summary")?.Value))
            .Select(member => member.Attribute("name")!.Value)
            .ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Core.Types.Where(type => type.IsVisible && !documented.Contains(NameInDocumentation(type))));
    }

    private static string NameInDocumentation(Type type) => "T:" + type.FullName!.Replace('+', '.');
}
