using System.Collections.Immutable;
using SupportAgentBench.Cli.Printing;
using SupportAgentBench.Site;

namespace SupportAgentBench.Cli.Tests.Printing;

public sealed class ProgressLineTests : IDisposable
{
    private readonly SteppedTime _time = new();
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly BuildProgress _progress = new();

    public void Dispose() => _output.Dispose();

    [Fact]
    public void Nothing_is_said_under_a_second()
    {
        using (Begin(isTerminal: true))
        {
            _progress.Begin("reading", "files", 10);
            _time.Pass(TimeSpan.FromMilliseconds(990));
        }

        Assert.Equal(string.Empty, _output.ToString());
    }

    [Fact]
    public void On_a_terminal_one_line_is_written_over_and_gone_at_the_end()
    {
        using (Begin(isTerminal: true))
        {
            _progress.Begin("reading", "files", 10);
            _time.Pass(TimeSpan.FromSeconds(1));
            _progress.Step();
            _time.Pass(TimeSpan.FromSeconds(0.2));
        }

        Assert.Equal($"\rsab: reading files: 0 of 10\rsab: reading files: 1 of 10\r{new string(' ', 27)}\r", _output.ToString());
    }

    [Fact]
    public void What_has_not_changed_is_not_written_again()
    {
        using var line = Begin(isTerminal: true);
        _progress.Begin("reading", "files", 10);
        _time.Pass(TimeSpan.FromSeconds(5));

        Assert.Equal("\rsab: reading files: 0 of 10", _output.ToString());
    }

    [Fact]
    public void The_time_left_is_told_from_how_long_it_took_so_far()
    {
        using var line = Begin(isTerminal: true);
        _progress.Begin("writing", "pages", 40);
        _time.Pass(TimeSpan.FromSeconds(1));
        for (var page = 0; page < 10; page++)
        {
            _progress.Step();
        }

        _time.Pass(TimeSpan.FromSeconds(2));

        Assert.EndsWith("\rsab: writing pages: 10 of 40, about 6 s left", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Elsewhere_there_is_a_plain_line_now_and_then()
    {
        using (Begin(isTerminal: false))
        {
            _progress.Begin("reading", "files", 10);
            _time.Pass(TimeSpan.FromSeconds(9));
            Assert.Equal(string.Empty, _output.ToString());
            _time.Pass(TimeSpan.FromSeconds(1));
        }

        Assert.Equal("sab: reading files: 0 of 10\n", _output.ToString());
    }

    [Fact]
    public void Between_two_kinds_of_work_nothing_is_said()
    {
        using var line = Begin(isTerminal: true);
        _progress.Begin("reading", "files", 10);
        _progress.End();
        _time.Pass(TimeSpan.FromSeconds(5));

        Assert.Equal(string.Empty, _output.ToString());
    }

    private ProgressLine Begin(bool isTerminal) => new(_output, _progress, _time, isTerminal);

    /// <summary>A clock that goes on when it is told to, and rings its timers on the way.</summary>
    private sealed class SteppedTime : TimeProvider
    {
        private ImmutableArray<SteppedTimer> _timers = [];
        private TimeSpan _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now.Ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = new SteppedTimer(() => callback(state), _now + dueTime, period);
            _timers = _timers.Add(timer);
            return timer;
        }

        public void Pass(TimeSpan time)
        {
            var end = _now + time;
            while (_timers.Where(timer => timer.Due <= end).MinBy(timer => timer.Due) is { } next)
            {
                _now = next.Due;
                next.Ring();
            }

            _now = end;
        }
    }

    private sealed class SteppedTimer(Action ring, TimeSpan due, TimeSpan period) : ITimer
    {
        private bool _isOver;

        public TimeSpan Due { get; private set; } = due;

        public void Ring()
        {
            Due += period;
            if (!_isOver)
            {
                ring();
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException();

        public void Dispose() => _isOver = true;

        public ValueTask DisposeAsync()
        {
            _isOver = true;
            return ValueTask.CompletedTask;
        }
    }
}
