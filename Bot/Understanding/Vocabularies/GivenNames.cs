using System.Collections.Frozen;

namespace SalesBot.Bot.Understanding.Vocabularies;

/// <summary>First names that are no other word: typed in small letters, as in "steph went to the open day", they are still somebody's.</summary>
internal static class GivenNames
{
    private static readonly FrozenSet<string> All = ("aaron adam adrian aidan aisling alan alastair alex alice alison amanda amit amy andrea andrew andy angela anita anjali anna anne annie anthony antonio arjun arun ashley barry becky ben beth bob bobby brenda brian bridget callum cameron carlos carol caroline catherine cathy charlie charlotte chen chloe chris christine ciaran claire colin conor craig daisy dan daniel danny darren dave david davo deb debbie deepak declan denise derek diana diane diego dominic donna doug duncan eamon ed eddie eileen eilidh elaine eleanor elena elizabeth ellen ellie emily emma eoin eric erin ethan eva evan farid fatima fergus fiona fraser gareth gary gavin gemma geoff george gerard gillian gina gordon graham greg hamish hannah harriet harry heather heidi helen henry howard hugh hui ian imran isabel ivan jackie jacob jake james jamie jane janet jason jean jeff jen jennifer jenny jeremy jerry jess jessica jill jim jimmy joan joanna joe john johnny jon jonathan jordan jose joseph josh julia julie justin karen kate katie kavita keith kelly ken kenji kerry kevin kieran kim kirsty kyle laura lauren leanne lee leon lewis liam linda lisa liz lorraine louise lucas lucy luis luke lynn maggie manoj margaret maria marie martin martina mary matt matthew maureen megan mei mel melissa mia michael michelle miguel mike mohammed molly morag natalie natasha nathan neha neil niall nick nicola nicole nigel nikhil nina nora oliver olivia omar oscar owen paddy pam patricia patrick paul paula pedro penny pete peter phil philip pooja priya rachel rahul raj rajesh ravi rebecca richard rick robert robin roger rohan ron ronan rory rosie ross roy russell ruth ryan sally sam samantha sandra sanjay sara sarah scott sean sharon shauna sheila shona shreya sid simon siobhan sonia sophie stacey stan stella steph stephanie stephen steve steven stuart sunil susan suzanne sven tara ted teresa terry theo tim timothy tina tom tommy tony tracy trevor trish vanessa vicky victor vijay vikram vinny vivian wayne wendy wei zara zoe").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = All.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="folded">In small letters.</param>
    public static bool Has(ReadOnlySpan<char> folded) => Lookup.Contains(folded);
}
