import ArgumentParser
import Community
import Dashboard
import Foundation
import Store

/// How an error ends the program: one line on stderr and a code, or the page that was asked for.
struct Ending {
    let sentence: String?
    let code: Int32
    private let page: (any Error)?

    init(of error: any Error, arguments: [String] = []) {
        var page: (any Error)?
        switch error {
        case let failure as Failure: (sentence, code) = (failure.sentence, failure.code)
        case let error as StoreError: (sentence, code) = (error.sentence, ExitCodes.nothingDone)
        case let error as FilterError: (sentence, code) = (error.sentence, ExitCodes.usage)
        case let error as TemplateError: (sentence, code) = (error.description, ExitCodes.nothingDone)
        case let fault as TokenFault: (sentence, code) = (fault.sentence, ExitCodes.nothingDone)
        case let error as PeopleFileError:
            (sentence, code) = (error.sentence, error.isUsage ? ExitCodes.usage : ExitCodes.nothingDone)
        case let error as PullError: (sentence, code) = (error.sentence, ExitCodes.nothingDone)
        case let code as ExitCode: (sentence, self.code) = (nil, code.rawValue)
        case is CancellationError: (sentence, code) = ("cancelled: nothing was changed", ExitCodes.nothingDone)
        case let error where Rekindle.exitCode(for: error).isSuccess:
            page = error
            (sentence, code) = (nil, ExitCodes.done)
        case let error where Rekindle.exitCode(for: error) == .validationFailure:
            (sentence, code) = (Ending.usage(error, arguments), ExitCodes.usage)
        default: (sentence, code) = ("\(error)", ExitCodes.nothingDone)
        }
        self.page = page
    }

    /// Says the line and ends the program.
    func leave() -> Never {
        if let page { Rekindle.exit(withError: page) }
        if let sentence { Say.error(sentence) }
        Foundation.exit(code)
    }

    /// The parser's sentence on one line, with the help that fits.
    private static func usage(_ error: any Error, _ arguments: [String]) -> String {
        let said = Rekindle.message(for: error).split(whereSeparator: \.isNewline).joined(separator: " ")
        let sentence = said.last.map { ".!?".contains($0) } == true ? said : said + "."
        return "\(sentence) See: rekindle \(command(arguments).map { $0 + " " }.joined())--help"
    }

    /// The words of the command line that name a command.
    private static func command(_ arguments: [String]) -> [String] {
        var words: [String] = []
        var commands = Rekindle.configuration.subcommands
        for argument in arguments {
            guard let found = commands.first(where: { $0._commandName == argument }) else { break }
            words.append(argument)
            commands = found.configuration.subcommands
        }
        return words
    }
}
