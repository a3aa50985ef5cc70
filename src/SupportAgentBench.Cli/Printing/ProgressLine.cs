using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SupportAgentBench.Site;

namespace SupportAgentBench.Cli.Printing;

/// <summary>
/// Tells on standard error how far a build is while it lasts. On a terminal one line is written over and over and gone at the end;
/// elsewhere there is a line now and then. No colour, and nothing before the wait is worth a word.
/// </summary>
internal sealed class ProgressLine : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan TerminalPeriod = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan PlainPeriod = TimeSpan.FromSeconds(10);

    private readonly TextWriter _output;
    private readonly BuildProgress _progress;
    private readonly TimeProvider _time;
    private readonly bool _isTerminal;
    private readonly ITimer _timer;
    private readonly Lock _gate = new();
    private ProgressStage? _stage;
    private long _firstSeen;
    private int _doneBefore;
    private string _shown = string.Empty;
    private bool _isOver;

    /// <param name="output">Standard error.</param>
    /// <param name="isTerminal">Whether somebody sees it being written.</param>
    public ProgressLine(TextWriter output, BuildProgress progress, TimeProvider time, bool isTerminal)
    {
        (_output, _progress, _time, _isTerminal) = (output, progress, time, isTerminal);
        _timer = isTerminal
            ? time.CreateTimer(_ => Tell(), null, Patience, TerminalPeriod)
            : time.CreateTimer(_ => Tell(), null, PlainPeriod, PlainPeriod);
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Nobody reads standard error any more: that is no reason to stop.")]
    private void Tell()
    {
        lock (_gate)
        {
            if (_isOver || _progress.Stage is not { } stage)
            {
                return;
            }

            if (stage != _stage)
            {
                (_stage, _firstSeen, _doneBefore) = (stage, _time.GetTimestamp(), stage.Done);
            }

            try
            {
                Show(Words(stage));
            }
            catch (Exception)
            {
                _isOver = true;
            }
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        lock (_gate)
        {
            if (_isTerminal && !_isOver)
            {
                Show(string.Empty);
            }

            _isOver = true;
        }
    }

    // Only what differs is written, and what was longer is covered: a line that is cleared first flickers.
    private void Show(string words)
    {
        if (words == _shown)
        {
            return;
        }

        if (_isTerminal)
        {
            var cover = new string(' ', Math.Max(0, _shown.Length - words.Length));
            _output.Write($"\r{words}{cover}{(words.Length == 0 ? "\r" : string.Empty)}");
        }
        else
        {
            _output.WriteLine(words);
        }

        _shown = words;
    }

    private string Words(ProgressStage stage)
    {
        var words = string.Create(CultureInfo.InvariantCulture, $"sab: {stage.Doing} {stage.What}: {stage.Done} of {stage.Total}");
        var left = SecondsLeft(stage);
        return left >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{words}, about {left:F0} s left") : words;
    }

    // From what was done since it was first looked at; a rate is worth telling once it has been seen for a while.
    private double SecondsLeft(ProgressStage stage)
    {
        var elapsed = _time.GetElapsedTime(_firstSeen);
        var done = stage.Done - _doneBefore;
        return done > 0 && elapsed > Patience ? elapsed.TotalSeconds * (stage.Total - stage.Done) / done : 0;
    }
}
