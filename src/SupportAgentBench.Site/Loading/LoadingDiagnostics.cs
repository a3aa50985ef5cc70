using System.Collections.Immutable;
using SupportAgentBench.Core.Diagnostics;

namespace SupportAgentBench.Site.Loading;

/// <summary>Diagnostics of reading: files, syntax, and the tables of the formats.</summary>
public static class LoadingDiagnostics
{
    public static DiagnosticDescriptor FileMissing { get; } = Error(
        "SAB1001", "File missing", "{0} is missing; a workspace cannot do without it{1}");

    public static DiagnosticDescriptor FileUnreadable { get; } = Error(
        "SAB1002", "File unreadable", "the file cannot be read: {0}");

    public static DiagnosticDescriptor FolderForFile { get; } = Error(
        "SAB1003", "Folder where a file is due", "this is a folder; a file is expected here");

    public static DiagnosticDescriptor LinkLeadsOut { get; } = Error(
        "SAB1004", "Link out of the workspace", "this symbolic link leads out of the workspace, nowhere or in a circle; copy the file in");

    public static DiagnosticDescriptor TwoFilesForRun { get; } = Error(
        "SAB1005", "Run given twice", "run '{0}' is here both as {1} and as {2}; keep one of them");

    public static DiagnosticDescriptor NameIsNoId { get; } = Error(
        "SAB1006", "File name is no id", "'{0}' cannot name {1}: an id is lower-case letters and digits, joined by single hyphens, at most 64 characters");

    public static DiagnosticDescriptor StrayFile { get; } = Warning(
        "SAB1007", "Stray file", "nothing reads this file: {0}");

    public static DiagnosticDescriptor EmptyFile { get; } = Error(
        "SAB1010", "Empty file", "the file holds nothing; {0} is expected");

    public static DiagnosticDescriptor InvalidUtf8 { get; } = Error(
        "SAB1011", "Not UTF-8", "these bytes are no UTF-8; save the file as UTF-8");

    public static DiagnosticDescriptor LoneSurrogate { get; } = Warning(
        "SAB1012", "Lone surrogate", "half of a surrogate pair stands alone here and is read as U+FFFD; write the whole character");

    public static DiagnosticDescriptor BrokenGzip { get; } = Error(
        "SAB1013", "Broken gzip", "this is no whole gzip file");

    public static DiagnosticDescriptor TooLarge { get; } = Error(
        "SAB1014", "Too large", "{0} is larger than the {1} MB that can be read");

    public static DiagnosticDescriptor ForbiddenCharacter { get; } = Error(
        "SAB1015", "Character that YAML cannot carry", "U+{0:X4} cannot stand in a YAML file; remove it");

    public static DiagnosticDescriptor ChangedSinceRead { get; } = Error(
        "SAB1016", "Changed since it was read", "the file has changed since it was read; build again");

    public static DiagnosticDescriptor JsonSyntax { get; } = Error(
        "SAB1020", "Malformed JSON", "this is not well-formed JSON: {0}");

    public static DiagnosticDescriptor JsonTruncated { get; } = Error(
        "SAB1021", "Truncated JSON", "the file ends in the middle of {0}; was it written to the end?");

    public static DiagnosticDescriptor YamlSyntax { get; } = Error(
        "SAB1022", "Malformed YAML", "this is not well-formed YAML: {0}");

    public static DiagnosticDescriptor NestedTooDeep { get; } = Error(
        "SAB1023", "Nested too deep", "objects and lists are nested deeper than {0} levels here");

    public static DiagnosticDescriptor TooManyNodes { get; } = Error(
        "SAB1024", "Too many values", "the file holds more than {0} values");

    public static DiagnosticDescriptor AliasOrTag { get; } = Error(
        "SAB1025", "Anchor, alias or tag", "{0} are not allowed; write the value out, and put quotes around a text that begins like this");

    public static DiagnosticDescriptor SecondDocument { get; } = Error(
        "SAB1026", "Second document", "a second document begins here; a file holds one");

    public static DiagnosticDescriptor TabIndentation { get; } = Error(
        "SAB1027", "Tab as indentation", "a tab stands in the indentation; YAML indents by blanks");

    public static DiagnosticDescriptor TrailingContent { get; } = Error(
        "SAB1028", "Something behind the end", "the document ends before this; remove what follows");

    public static DiagnosticDescriptor NameIsNoText { get; } = Error(
        "SAB1029", "Name is no text", "the name of a member must be a plain word; put quotes around a text that begins with a bracket or brace");

    public static DiagnosticDescriptor UnknownMember { get; } = Error(
        "SAB1030", "Unknown member", "'{0}' is no member of {1}{2}; there are: {3}");

    public static DiagnosticDescriptor DuplicateMember { get; } = Error(
        "SAB1031", "Duplicate member", "'{0}' stands twice in {1}; keep one of them");

    public static DiagnosticDescriptor MissingMember { get; } = Error(
        "SAB1032", "Missing member", "{0} needs '{1}', {2}");

    public static DiagnosticDescriptor Mistyped { get; } = Error(
        "SAB1033", "Wrong type", "'{0}' must be {1}; this is {2}");

    public static DiagnosticDescriptor OutOfRange { get; } = Error(
        "SAB1034", "Out of range", "'{0}' must be {1}; this is {2}");

    public static DiagnosticDescriptor UnknownWord { get; } = Error(
        "SAB1035", "Unknown word", "'{0}' must be {1}; this is '{2}'{3}");

    public static DiagnosticDescriptor NotAnId { get; } = Error(
        "SAB1036", "Not an id", "'{0}' must be an id (lower-case letters and digits, joined by single hyphens, at most 64 characters); this is '{1}'");

    public static DiagnosticDescriptor EmptyText { get; } = Error(
        "SAB1037", "Empty text", "'{0}' holds no text; write some or leave the member out");

    public static DiagnosticDescriptor EmptyList { get; } = Error(
        "SAB1038", "Empty list", "'{0}' needs at least one item");

    public static DiagnosticDescriptor FoldedProse { get; } = Error(
        "SAB1040", "Folded prose", "'{0}' is a folded block (>), whose places cannot be told; use a literal block: |");

    public static DiagnosticDescriptor MultiLineProse { get; } = Error(
        "SAB1041", "Prose over several lines", "'{0}' runs over several lines without a block; use a literal block: |");

    public static DiagnosticDescriptor EscapedProse { get; } = Error(
        "SAB1042", "Escapes in prose", "'{0}' is prose with escapes in its quotes, whose places cannot be told; use a literal block: |, or the other kind of quotes");

    public static DiagnosticDescriptor CommentBehindProse { get; } = Error(
        "SAB1043", "Comment behind prose", "from this # on, '{0}' is a YAML comment and would be lost; quote the text, or use a literal block: |");

    public static DiagnosticDescriptor LikelyLostText { get; } = Warning(
        "SAB1044", "Number lost to a comment", "from this # on, '{0}' is a YAML comment and is lost; quote the text if it belongs to it");

    public static DiagnosticDescriptor UnquotedText { get; } = Error(
        "SAB1045", "Text without quotes", "'{0}' must be {1}; this is {2}: a text that begins with a bracket or brace needs quotes (quote it), or a literal block: |");

    public static DiagnosticDescriptor ColonInPlainText { get; } = Error(
        "SAB1046", "Colon in a text without quotes", "a colon and a blank inside a text without quotes begin a mapping; quote it, or use a literal block: |");

    public static DiagnosticDescriptor BrokenText { get; } = Error(
        "SAB1047", "Malformed YAML where text stands", "this is not well-formed YAML: {0}; where a text begins with a special character or holds one, quote it, or use a literal block: |");

    public static DiagnosticDescriptor NoFrontMatter { get; } = Error(
        "SAB1048", "No front matter", "a page begins with front matter: a line ---, members such as title, and another line ---");

    public static DiagnosticDescriptor LogoMissing { get; } = Error(
        "SAB1049", "Logo missing", "'{0}' is no picture in templates/assets/logos{1}; a picture's name is of letters, digits, -, _ and . and ends with .svg, .png, .webp, .avif or .jpg");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        FileMissing, FileUnreadable, FolderForFile, LinkLeadsOut, TwoFilesForRun, NameIsNoId, StrayFile,
        EmptyFile, InvalidUtf8, LoneSurrogate, BrokenGzip, TooLarge, ForbiddenCharacter, ChangedSinceRead,
        JsonSyntax, JsonTruncated, YamlSyntax, NestedTooDeep, TooManyNodes, AliasOrTag, SecondDocument, TabIndentation, TrailingContent, NameIsNoText,
        UnknownMember, DuplicateMember, MissingMember, Mistyped, OutOfRange, UnknownWord, NotAnId, EmptyText, EmptyList,
        FoldedProse, MultiLineProse, EscapedProse, CommentBehindProse, LikelyLostText, UnquotedText, ColonInPlainText, BrokenText, NoFrontMatter, LogoMissing,
    ];

    private static DiagnosticDescriptor Error(string id, string title, string message) => new(id, Severity.Error, title, message);

    private static DiagnosticDescriptor Warning(string id, string title, string message) => new(id, Severity.Warning, title, message);
}
