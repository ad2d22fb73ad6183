using System.Runtime.InteropServices;
using CommonGround.Reading.Texts;

namespace CommonGround.Reading.People;

/// <summary>
/// Whom “he” and “she” mean: who was last what a sentence is about. It abstains where two of the same sentence fit, and where
/// somebody without a name has spoken since.
/// </summary>
internal sealed class Antecedents(List<Sighting> sightings)
{
    /// <summary>How many sentences and paragraphs back somebody is still remembered.</summary>
    private const int Sentences = 4;
    private const int Paragraphs = 2;

    /// <summary>Remembers who turned out to speak at a place, so that what follows may go back to it.</summary>
    public void Speaks(Stretch mention, Person person)
    {
        for (var at = IndexAfter(mention.Start - 1); at < sightings.Count && sightings[at].At < mention.End; at++)
        {
            if (sightings[at].Person is null || sightings[at].Person == person)
            {
                sightings[at] = sightings[at] with { Person = person, Gender = person.Gender, IsSubject = true };
            }
        }
    }

    /// <summary>Null where nobody fits, or more than one.</summary>
    /// <param name="since">Whoever is meant was named after this place.</param>
    public Person? Of(int pronoun, WordClass gender, int since)
    {
        var at = IndexAfter(pronoun) - 1;
        if (at < 0 || sightings[at].At != pronoun)
        {
            return null;
        }

        var here = sightings[at];
        for (at--; at >= 0 && sightings[at].At >= since && IsNear(sightings[at], here); )
        {
            var sentence = sightings[at].Sentence;
            Person? found = null;
            for (; at >= 0 && sightings[at].Sentence == sentence; at--)
            {
                if (sightings[at] is { IsSubject: true, Person: { } person } && person.MayBe(gender) && person != found)
                {
                    if (found is not null)
                    {
                        return null;
                    }

                    found = person;
                }
            }

            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    private static bool IsNear(Sighting before, Sighting here) =>
        here.Sentence - before.Sentence <= Sentences && here.Paragraph - before.Paragraph < Paragraphs;

    /// <summary>The first sighting behind a place.</summary>
    private int IndexAfter(int place)
    {
        var all = CollectionsMarshal.AsSpan(sightings);
        int low = 0,
            high = all.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = all[middle].At <= place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
