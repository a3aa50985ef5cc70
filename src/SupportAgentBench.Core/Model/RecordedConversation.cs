namespace SupportAgentBench.Core.Model;

/// <summary>A case in one run of a model: what metrics know of it, and its texts.</summary>
/// <param name="Conversation">Null when the run has no record of the case.</param>
/// <param name="Record">Null as well then, and where the record cannot be read.</param>
public sealed record RecordedConversation(Run Run, Conversation? Conversation, ConversationRecord? Record);
