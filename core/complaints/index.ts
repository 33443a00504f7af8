export { complaintSubjects, type Complaint, type ComplaintSubject } from './complaint.js'
export {
  daysToAnswerComplaints,
  fileComplaint,
  forgetComplaintPhones,
  listComplaints,
  type NewComplaint,
} from './file-complaint.js'
