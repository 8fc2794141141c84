namespace MLGroup.Domain.Members;

public static class MemberQueries
{
    extension(IQueryable<Member> members)
    {
        /// <summary>Everyone who may sign in and be written to.</summary>
        public IQueryable<Member> TakingPart => members.Where(member =>
            member.Status == MemberStatus.Active || member.Status == MemberStatus.Paused || member.Status == MemberStatus.Dormant);

        /// <summary>The one member with this address, compared without regard to case.</summary>
        public IQueryable<Member> WithAddress(string address)
        {
            var folded = Member.Fold(address);
            return members.Where(member => member.FoldedAddress == folded);
        }

        public IQueryable<Member> AppointedTo(Role role) => members.TakingPart.Where(member =>
            member.Appointments.Any(appointment => appointment.Role == role && appointment.Until == null));

        /// <summary>Those whose name or address holds the words, without regard to case and accents; everyone where there are none.</summary>
        public IQueryable<Member> Matching(string words)
        {
            var (name, address) = (FoldedText.Of(words), Member.Fold(words));
            return name.Length == 0 && address.Length == 0 ? members
                : members.Where(member => member.FoldedName.Contains(name) || member.FoldedAddress.Contains(address));
        }

        /// <summary>Whose record was not erased, those who left included.</summary>
        public IQueryable<Member> Known => members.Where(member => member.Status != MemberStatus.Erased);
    }
}
