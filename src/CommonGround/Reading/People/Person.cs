using CommonGround.Reading.Texts;

namespace CommonGround.Reading.People;

/// <summary>Somebody whom an article names.</summary>
internal sealed class Person(string? first, string surname)
{
    /// <summary>Null while only the surname is known.</summary>
    public string? First { get; private set; } = first;

    public string Surname { get; } = surname;

    /// <summary>The surname in small letters, behind the first name where another has the same.</summary>
    public string Id { get; init; } = surname.ToLowerInvariant();

    /// <summary><see cref="WordClass.Female"/>, <see cref="WordClass.Male"/>, or neither where nothing tells.</summary>
    public WordClass Gender { get; private set; }

    /// <summary>For whom this person speaks, as the words beside the name say where it is first named.</summary>
    public IReadOnlyList<string> Affiliation { get; set; } = [];

    /// <summary>The next one with the same surname.</summary>
    public Person? Namesake { get; set; }

    public bool MayBe(WordClass gender) => Gender == WordClass.None || gender == WordClass.None || Gender == gender;

    public void Learn(string? first, WordClass gender)
    {
        First ??= first;
        Gender = Gender == WordClass.None ? gender : Gender;
    }
}
