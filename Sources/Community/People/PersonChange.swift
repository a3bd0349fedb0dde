/// One thing learned of a person, or taken back.
public enum PersonChange: Hashable, Sendable {
    /// A field's value in the form `PersonField.reading` gives; nil clears it.
    case set(PersonField, String?)
    /// Whether they have a skill or like a topic.
    case skill(String, Bool)
    /// Whether they have a role; nil takes it away.
    case role(PersonRole, PersonRoleMark?)
    /// What they said to standing in a contact list with a channel; nil: they were not asked.
    case listed(String, ListingMark?)
}

extension PersonFacts {
    /// The fields that a change sets; nil where it would change nothing.
    func change(_ change: PersonChange) -> FactChange? {
        switch change {
        case .set(let field, let value):
            guard values[field] != value else { return nil }
            return FactChange(field: FactField.person(field).name, value: value.flatMap(FactValue.text))
        case .skill(let name, let has):
            guard skills.contains(name) != has else { return nil }
            return FactChange(field: FactField.skill(name).name, value: has ? FactValue.yes : nil)
        case .role(let role, let mark):
            guard roles[role] != mark else { return nil }
            let value = mark.flatMap {
                FactValue.encode(FactValue.PersonRole(consent: $0.consent, day: $0.day?.number))
            }
            return FactChange(field: FactField.personRole(role).name, value: value)
        case .listed(let channel, let mark):
            // The day on which they say the same again does not matter.
            guard listed[channel]?.agreed != mark?.agreed || listed[channel]?.address != mark?.address else {
                return nil
            }
            let value = mark.map {
                FactValue.Listing(address: $0.address, agreed: $0.agreed, day: $0.day?.number)
            }
            return .setting(FactField.listed(channel).name, to: value)
        }
    }

    /// Takes the value of a field of the journal.
    public mutating func read(_ field: FactField, _ value: String) {
        switch field {
        case .person(let field): values[field] = FactValue.word(value)
        case .skill(let name): if value == FactValue.yes { skills.insert(name) }
        case .personRole(let role):
            guard let mark = FactValue.decode(FactValue.PersonRole.self, value) else { return }
            roles[role] = PersonRoleMark(consent: mark.consent, day: mark.day.map(Day.init(number:)))
        case .listed(let channel):
            guard let mark = FactValue.decode(FactValue.Listing.self, value) else { return }
            listed[channel] = ListingMark(
                agreed: mark.agreed, day: mark.day.map(Day.init(number:)), address: mark.address)
        default: break
        }
    }
}
